-- Asks for the policy page of one tenant after the other, in an order without a pattern, the same in every run.
local count = tonumber(os.getenv("BENCH_TENANTS"))
local requests = {}
local at = 0

function init(arguments)
  math.randomseed(7)
  for i = 1, count do
    requests[i] = wrk.format("GET", "/c/bench-" .. i .. "/policy", { ["Accept-Encoding"] = "br" })
  end
  for i = count, 2, -1 do
    local j = math.random(i)
    requests[i], requests[j] = requests[j], requests[i]
  end
end

function request()
  at = at % count + 1
  return requests[at]
end
