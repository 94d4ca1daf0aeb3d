import { european } from '../../shared/european.ts';
import { isFamous } from '../names/names.ts';
import { wordsOf } from '../words.ts';

/**
 * "Das Unternehmen kündigte an" with the name of the company, where only one that everybody knows was named before;
 * else as it is.
 */
export function withCompanyNamed(text: string, language: string, before: () => readonly string[]): string {
  const noun = companyNouns[language]?.exec(text)?.[0];
  if (noun === undefined) return text;
  const companies = new Set(
    before()
      .flatMap((earlier) => wordsOf(earlier).map((word) => word.text))
      .filter(isFamous),
  );
  const [company] = companies;
  return company !== undefined && companies.size === 1 ? company + text.slice(noun.length) : text;
}

/** As a sentence opens; not "die Firma aus Kalifornien", which says which. */
const companyNouns: Readonly<Record<string, RegExp>> = {
  de: european(
    /^(?:Das Unternehmen|Der (?:US-|Tech-|Internet)?[Kk]onzern|Die Firma)(?= (?:hat|hatte|will|wird|soll|muss|kann|ist|war|\p{Ll}+te) )/u,
  ),
  fr: european(
    /^(?:L['’]entreprise|La société|Le groupe|La firme|La plateforme)(?= (?:a|avait|va|doit|devra|peut|est|était|\p{Ll}+(?:era|ait)) )/u,
  ),
  es: european(
    /^(?:La compañía|La empresa|La tecnológica|La firma|La plataforma)(?= (?:ha|había|va|debe|deberá|puede|es|era|\p{Ll}+(?:ó|ará|erá|irá)) )/u,
  ),
  it: european(
    /^(?:La società|L['’]azienda|La compagnia|Il gruppo|La piattaforma)(?= (?:ha|aveva|deve|dovrà|può|è|era|\p{Ll}+(?:ò|erà|irà)) )/u,
  ),
  nl: european(
    /^(?:Het bedrijf|De onderneming|Het concern|Het platform)(?= (?:heeft|had|wil|zal|moet|kan|is|was|\p{Ll}+(?:de|te)) )/u,
  ),
  pt: european(
    /^(?:A empresa|A companhia|A plataforma|A gigante de tecnologia)(?= (?:tem|tinha|vai|deve|deverá|pode|é|era|\p{Ll}+(?:ou|eu|iu|ará|erá|irá)) )/u,
  ),
  ru: european(/^(?:Компания|Корпорация)(?= \p{Ll}+(?:ла|ет|ит|ёт)(?:сь|ся)? )/u),
};
