/** What can be said behind `npm start --`. */
import { Command, InvalidArgumentError } from 'commander';

export type StartOptions = { fresh: boolean; once: boolean; census?: string; policy?: string; seed: number };

const MORE_HELP = `
Examples:
  npm start                          everything, until Ctrl-C; the data stay for the next start
  npm start -- --once                a whole census with simulated people, then a summary
  npm start -- --once --policy rennes
                                     the projects of one city, by its own rules
  npm start -- --once --census my-requests.jsonl

Environment (what is named is used as it is, and never wiped; what is not named is started here):
  TEMPORAL_ADDRESS        a Temporal server that runs, such as 10.0.0.5:7233
  TEMPORAL_NAMESPACE      the namespace in it (default)
  KAFKA_BROKERS           brokers of a Kafka that runs, separated by commas
  DATABASE_URL            a PostgreSQL for the read model, such as postgres://user@host/jalon
  JALON_HTTP_PORT         the port of the API and the console (3000)
  JALON_HTTP_HOST         the address it listens on (127.0.0.1)
  JALON_TEMPORAL_PORT     the port of the Temporal that is started here (7233)
  JALON_TEMPORAL_UI_PORT  the port of its UI (8233)
  JALON_KAFKA_PORT        the port of the Kafka that is started here (9092)
  JALON_DATA              where data, logs and process ids are kept (.jalon in the checkout)
  JALON_CACHE             where servers are kept once they are had (~/.cache/jalon)
  JALON_DIRECTORY         the file that says who is who (one in JALON_DATA, begun from the city's own)
  JALON_OIDC_ISSUER       the address of your OpenID Connect provider; without it a demonstration, on this machine alone
  JALON_UNSIGNED          accepted or refused: answers that nobody has signed (accepted where all servers are started here)
  JALON_SIGNING_KEY       64 hexadecimal digits with which our processes sign (needed where unsigned answers are refused)
  JALON_PACE              shortens all waiting: 1d=2s makes a day of the policy last two seconds
  JALON_POLICY            the policy that projects start with (default)
  JALON_LOG_LEVEL         trace, debug, info, warn, error, fatal or silent (info)
`;

export function readStartOptions(args: readonly string[]): StartOptions {
  return new Command('npm start --')
    .description('Starts Jalon with all that it needs: Temporal with its UI, a Kafka broker, the read model, the worker and the services.')
    .option('--fresh', 'forget everything first: empties JALON_DATA (nothing else)', false)
    .option('--once', 'take a census to its end with simulated people, print a summary (its last line is JSON), stop', false)
    .option('--census <file>', 'with --once: take these events instead, one a line, sent as they are')
    .option('--policy <name>', 'the policy that projects start with (instead of JALON_POLICY); with --once and no --census, that city’s projects are taken')
    .option('--seed <number>', 'with --once: what the simulated people draw their lots with', wholeNumber, 1)
    .addHelpText('after', MORE_HELP)
    .allowExcessArguments(false)
    .parse([...args], { from: 'user' })
    .opts<StartOptions>();
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new InvalidArgumentError(`expected a whole number, got ${JSON.stringify(text)}`);
}
