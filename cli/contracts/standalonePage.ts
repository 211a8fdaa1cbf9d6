/** The page of our events as one file that can lie anywhere: nothing from another host, and its few lines of style within. */
import type { Samples } from '../../domain/contracts/asyncApi.ts';
import { eventsPage } from '../../services/events/eventsPage.ts';
import { html, textOf, trusted } from '../../services/pages/html.ts';
import { LANGUAGES, type Words } from '../../services/words/words.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 100%/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid #8a989d; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; }
th[scope=row] { width: 28%; }
@media (min-width: 48rem) { td:nth-child(2) { min-width: 9rem; } }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid #8a989d; }
h3 { margin: 2rem 0 0.25rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

export function standalonePage(words: Words, samples: Samples): string {
  const others = LANGUAGES.filter((language) => language !== words.language);
  return textOf(html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.say('events.title')} – ${words.say('app.name')}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<nav>${others.map((language) => html`<a href="events.${language}.html" hreflang="${language}" lang="${language}">${words.say('app.otherLanguage')}</a>`)}</nav>
<main>
${eventsPage(words, samples)}
</main>
</body>
</html>
`);
}
