import { european } from '../../shared/european.ts';
import { grammarOf } from './grammars.ts';

/** "…, que Le Monde a pu consulter": how the paper learned of it says nothing of what it learned. */
export function withoutSeenBy(text: string, language: string): string {
  const credit = credits.get(language);
  if (!credit) return text;
  return text
    .replace(credit.betweenCommas, isBehindPhrase(text, language) ? ',' : '')
    .replace(credit.atTheEnd, '');
}

/** Whether a phrase opens the sentence, so that the comma behind it stays: "A" opens one, and is an article too. */
function isBehindPhrase(text: string, language: string): boolean {
  const grammar = grammarOf(language);
  const isSubject = grammar?.opensSubject?.test(text.charAt(0).toLowerCase() + text.slice(1)) === true;
  return grammar?.frontedPhrase.test(text) === true && !isSubject;
}

/** "Le Monde", "o Expresso", "La Repubblica". */
const outlet = "(?:(?:\\p{Ll}{1,4} )?|[lL]['’])\\p{Lu}[\\p{L}\\d’'-]*(?: [\\p{L}\\d’'-]+){0,3}";
const seenBy: Readonly<Record<string, string>> = {
  de: `(?:der|die|das|dem) (?:dieser (?:Zeitung|Redaktion)|${outlet}) vorlieg(?:t|en)`,
  fr: `que nous avons pu consulter|que ${outlet} (?:a pu consulter|s['’]est procuré\\p{L}*)|dont ${outlet} a (?:obtenu copie|pris connaissance)|(?:consulté|obtenu)e?s? par ${outlet}`,
  es: `a (?:l[ao]s? )?que (?:ha tenido|tuvo) acceso ${outlet}|que (?:ha podido|pudo) consultar ${outlet}`,
  it: `che ${outlet} ha potuto (?:consultare|visionare|leggere)|di cui ${outlet} è (?:entrat|venut)\\p{L} in possesso|visionat\\p{L} da ${outlet}`,
  pt: `a que ${outlet} teve acesso|(?:obtid|vist)[oa]s? pel[oa] ${outlet}`,
  nl: `(?:die|dat) (?:${outlet} heeft ingezien|in handen is van ${outlet})`,
  ru: `с котор\\p{L}+ ознакомил\\p{L}+ ${outlet}|(?:копия|текст) котор\\p{L}+ (?:есть|имеется) ${outlet}`,
};

const credits = new Map(
  Object.entries(seenBy).map(([language, credit]) => [
    language,
    {
      betweenCommas: european(new RegExp(`, (?:${credit}),(?= )`, 'u')),
      // Not one of two: "rendue mardi et dont La Presse a obtenu copie".
      atTheEnd: european(
        new RegExp(`(?:,|(?<!(?<!\\p{L})(?:et|y|e|und|en|и))) (?:${credit})(?=[.,](?!\\d))`, 'u'),
      ),
    },
  ]),
);
