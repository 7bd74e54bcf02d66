// Marks in the contents which section is being read. Without this script the contents work all the same.
const links = new Map();
for (const link of document.querySelectorAll('.contents a[href^="#"], .contents-folded a[href^="#"]')) {
  const anchor = decodeURIComponent(link.hash.slice(1));
  links.set(anchor, [...(links.get(anchor) ?? []), link]);
}
const headings = [...links.keys()].map((anchor) => document.getElementById(anchor)).filter(Boolean);
let marked = null;

function mark() {
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
  const current = passed.at(-1) ?? null;
  if (current === marked) {
    return;
  }
  for (const link of links.get(marked?.id) ?? []) {
    link.removeAttribute("aria-current");
  }
  for (const link of links.get(current?.id) ?? []) {
    link.setAttribute("aria-current", "location");
  }
  marked = current;
}

const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px", threshold: [0, 1] });
headings.forEach((heading) => observer.observe(heading));
mark();
