import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Fetches the policy page of bench-1 to bench-n in brotli, which makes Candor keep them all, and writes the bytes as they came into a
 * folder that nginx serves under the same paths.
 *
 * <p>Arguments: address, n, folder.
 */
public class FetchPages {

    public static void main(String[] arguments) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        IntStream.rangeClosed(1, Integer.parseInt(arguments[1])).parallel().forEach(tenant -> {
            String path = "/c/bench-" + tenant + "/policy";
            try {
                var request = HttpRequest.newBuilder(URI.create(arguments[0] + path)).header("Accept-Encoding", "br").build();
                var answer = client.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200 || answer.headers().firstValue("ETag").isEmpty()) {
                    throw new IllegalStateException(path + " was answered " + answer.statusCode() + " and is not kept");
                }
                Path file = Path.of(arguments[2] + path);
                Files.createDirectories(file.getParent());
                Files.write(file, answer.body());
            } catch (IOException e) {
                throw new IllegalStateException(path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
