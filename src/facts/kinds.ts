import type { FactKind } from '../domain/article.ts';
import { european } from '../shared/european.ts';
import { pattern } from '../shared/pattern.ts';

/** What a statement tells, by the words that give it away; the first that fits. */
export function kindOf(text: string, language: string, isLead: boolean): FactKind {
  const cues = cuesByLanguage[language];
  const quoted = quotedShare(text);
  if (quoted > 0.5) return 'quote';
  if (!cues) return /\d/.test(text) ? 'number' : isLead ? 'event' : 'background';
  if (cues.next.test(text) && !isLead) return 'next';
  if (cues.decision.test(text)) return 'decision';
  if (isLead) return 'event';
  if (amount.test(text)) return 'number';
  if (cues.reason.test(text)) return 'reason';
  if (cues.background.test(text)) return 'background';
  if (quoted > 0.15) return 'quote';
  if (/\b(?:19|20)\d\d\b/.test(text)) return 'date';
  return 'event';
}

/** Which part of a text stands in quotation marks, 0 to 1. */
export function quotedShare(text: string): number {
  let quoted = 0;
  for (const match of text.matchAll(/["“«„「]([^"”»“」]*)["”»“」]/gu)) quoted += match[1]?.length ?? 0;
  return text.length === 0 ? 0 : quoted / text.length;
}

export const amount = pattern('i')`
  [$€£¥₹]\s?\d
  |\b\d[\d.,]*\s?(?:%|percent|per cent|million|billion|trillion|bn|m\b|crore|lakh|thousand|Millionen
    |Milliarden|Mio|Mrd|Euro|euros?|millions?|milliards?|millones|yuan|RMB|dollars?|users?|people
    |companies|countries|млн|млрд|тыс|процент)
  |\d[\d.,]*(?:万|亿|元|%)
`;

export interface Cues {
  readonly decision: RegExp;
  readonly next: RegExp;
  readonly reason: RegExp;
  readonly background: RegExp;
}

const cuesByLanguage: Readonly<Record<string, Cues>> = {
  en: {
    decision: pattern()`
      \b(?:ruled|fined|banned|bans|barred|approved|approves|adopted|passed|voted|blocked|ordered|orders
        |suspended|halted|sued|filed|charged|fines|rejected|upheld|dismissed|signed|agreed|settled
        |prohibits?|requires?|must|imposed|imposes|designated|cleared|overturned|struck down|issued
        |launched|opened|announced|unveiled|proposed|restricted|revoked|granted|pleaded guilty|found
        |indicted|convicted|sentenced|enacted|repealed|withdrew|shut down|removed|forbids?|obliges?|tells
        |added to|placed on|entered into force)\b
    `,
    next: pattern()`
      \b(?:will|would (?:take|begin|start|apply|come|have|be)|expected|scheduled|due (?:to|in|by|on)|set to
        |plans? to|takes? effect|comes? into force|deadline|by (?:the end of|early|late|mid)
        |next (?:month|year|week)|appeal|is to|are to|has until|have until|starting|beginning)\b
    `,
    reason: european(pattern('u')`
      \b(?:because|due to|after|over|following|citing|in response|accused|accusing
        |for (?:failing|violating|breaching|breaking|abusing|preventing)|in order to|to comply|concerns?
        |alleg\p{L}+|on grounds|in violation|amid|aims? to|so that)\b
    `),
    background:
      /\b(?:founded|launched in|is (?:a|an|the|one of)|was founded|known as|owned by|parent company|has long|for years|previously|in recent years|historically)\b/,
  },
  de: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:beschlossen|entschieden|verhängt|verboten|untersagt|genehmigt|verabschiedet|verurteilt
        |angeordnet|gesperrt|zugestimmt|müssen|muss|in Kraft|verklagt|eingereicht|verpflichtet)(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:wird|werden|soll|sollen|ab dem|bis zum|geplant|will|wollen|Frist|Berufung|anfechten)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:weil|wegen|da|aufgrund|nachdem|begründet\p{L}*|damit|wirft|Vorwurf|Verstoß\p{L}*)(?!\p{L})/u,
    ),
    background: european(
      /(?<!\p{L})(?:gegründet|seit|bereits|gilt als|zuvor|ist (?:ein|eine|der|die|das))(?!\p{L})/u,
    ),
  },
  fr: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:a (?:infligé|condamné|décidé|adopté|interdit|ordonné|approuvé|voté|bloqué|désigné
        |ouvert|annoncé|suspendu|rejeté)|ont (?:adopté|voté|décidé)|doit|doivent|obligé\p{L}*
        |interdi\p{L}+)(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:devra|devront|sera|seront|prévoit|prévu\p{L}*|recours|appel|d['’]ici|à partir du|entrera|prochaine?)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:parce que|car|en raison|pour (?:avoir|abus|violation)|à la suite|après|afin|reproche\p{L}*|accus\p{L}+)(?!\p{L})/u,
    ),
    background: european(/(?<!\p{L})(?:fondée?|depuis|est (?:un|une|le|la)|avait|avaient|déjà)(?!\p{L})/u),
  },
  es: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:multó|multa|prohibió|ordenó|aprobó|decidió|impuso|bloqueó|suspendió|condenó|rechazó
        |demandó|anunció|debe|deben|adoptó|votó
        |ha (?:multado|aprobado|decidido|prohibido|ordenado|impuesto))(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:será|serán|deberá|deberán|prevé|previsto|recurrirá|apelará|a partir|entrará|próximo|plazo)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:porque|debido|por (?:haber|abuso|violar|incumplir)|tras|después de|acus\p{L}+|para que)(?!\p{L})/u,
    ),
    background: european(/(?<!\p{L})(?:fundada|desde|es (?:un|una|el|la)|había|ya)(?!\p{L})/u),
  },
  it: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:(?:ha|hanno) (?:multato|vietato|ordinato|approvato|deciso|imposto|bloccato|sospeso|condannato
        |respinto|stabilito|adottato|votato|avviato|sanzionato|raggiunto)|deve|devono)(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:sarà|saranno|dovrà|dovranno|prevede|previsto|ricorso|appello|a partire|entrerà|prossim[oa]|entro)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:perché|a causa|per (?:aver|avere|abuso|violazione)|dopo|accus\p{L}+|affinché)(?!\p{L})/u,
    ),
    background: european(/(?<!\p{L})(?:fondat[ao]|dal|è (?:un|una|il|la)|aveva|già)(?!\p{L})/u),
  },
  pt: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:multou|proibiu|ordenou|determinou|aprovou|decidiu|impôs|bloqueou|suspendeu|condenou|rejeitou
        |processou|adotou|votou|abriu|deve|devem)(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:será|serão|deverá|deverão|prevê|previsto|recorrerá|a partir|entrará|próxim[oa]|prazo|vai|vão)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:porque|devido|por (?:ter|abuso|violar|descumprir)|após|depois de|acus\p{L}+|para que)(?!\p{L})/u,
    ),
    background: european(/(?<!\p{L})(?:fundada|desde|é (?:um|uma|o|a)|havia|já)(?!\p{L})/u),
  },
  ru: {
    decision: european(pattern('u')`
      (?<!\p{L})(?:оштрафовал\p{L}*|запретил\p{L}*|признал\p{L}*|постановил\p{L}*|решил\p{L}*|принял\p{L}*
        |заблокировал\p{L}*|обязал\p{L}*|одобрил\p{L}*|отклонил\p{L}*|приостановил\p{L}*|вступил\p{L}*
        |должн\p{L}+)(?!\p{L})
    `),
    next: european(
      /(?<!\p{L})(?:будет|будут|планиру\p{L}+|обжал\p{L}+|намерен\p{L}*|до конца|вступит)(?!\p{L})/u,
    ),
    reason: european(
      /(?<!\p{L})(?:из-за|потому|поскольку|после|за (?:нарушение|отказ)|обвини\p{L}+|в связи)(?!\p{L})/u,
    ),
    background: european(/(?<!\p{L})(?:основан\p{L}*|является|ранее|с \d{4})(?!\p{L})/u),
  },
  zh: {
    decision:
      /罚款|处罚|禁止|批准|通过|决定|裁定|判决|责令|暂停|宣布|要求|下架|起诉|认定|施行|生效|不得|应当|必须/u,
    next: /将|预计|计划|拟|上诉|截至|起施行|起实施|之前/u,
    reason: /因|由于|为了|涉嫌|违反|理由|原因|旨在/u,
    background: /成立于|此前|一直|曾|是一家|隶属/u,
  },
};

export const cuesOf = (language: string): Cues | undefined => cuesByLanguage[language];
