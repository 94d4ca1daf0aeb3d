import { aiActInForce } from './events/ai-act-in-force.ts';
import { appleMusicFine } from './events/apple-music-fine.ts';
import { australiaAgeLimit } from './events/australia-age-limit.ts';
import { binancePlea } from './events/binance-plea.ts';
import { chinaGamingLimits } from './events/china-gaming-limits.ts';
import { chipExportControls } from './events/chip-export-controls.ts';
import { didiFine } from './events/didi-fine.ts';
import { dmaGatekeepers } from './events/dma-gatekeepers.ts';
import { googleSearchRuling } from './events/google-search-ruling.ts';
import { indiaDataProtectionAct } from './events/india-data-protection-act.ts';
import { koreaAppPayments } from './events/korea-app-payments.ts';
import { metaTransferFine } from './events/meta-transfer-fine.ts';
import { microsoftActivision } from './events/microsoft-activision.ts';
import { netNeutrality } from './events/net-neutrality.ts';
import { nsoEntityList } from './events/nso-entity-list.ts';
import { onlineSafetyAct } from './events/online-safety-act.ts';
import { russiaMetaExtremist } from './events/russia-meta-extremist.ts';
import { tiktokDivestitureLaw } from './events/tiktok-divestiture-law.ts';
import { timesOpenaiLawsuit } from './events/times-openai-lawsuit.ts';
import { uberWorkersRuling } from './events/uber-workers-ruling.ts';
import { wechatRegistration } from './events/wechat-registration.ts';
import { xBrazilBlock } from './events/x-brazil-block.ts';
import { offTopic } from './off-topic.ts';
import type { SampleArticle } from './types.ts';

export { sampleOutlets } from './outlets.ts';
export { publishedAtOf } from './published-at.ts';
export type { SampleArticle, SampleBlock } from './types.ts';

/** All the sample news: real events told in made-up outlets' own words, and what else such outlets publish. */
export const sampleArticles: readonly SampleArticle[] = [
  ...wechatRegistration,
  ...metaTransferFine,
  ...dmaGatekeepers,
  ...googleSearchRuling,
  ...indiaDataProtectionAct,
  ...onlineSafetyAct,
  ...tiktokDivestitureLaw,
  ...chipExportControls,
  ...aiActInForce,
  ...appleMusicFine,
  ...xBrazilBlock,
  ...chinaGamingLimits,
  ...didiFine,
  ...australiaAgeLimit,
  ...koreaAppPayments,
  ...microsoftActivision,
  ...netNeutrality,
  ...binancePlea,
  ...nsoEntityList,
  ...russiaMetaExtremist,
  ...uberWorkersRuling,
  ...timesOpenaiLawsuit,
  ...offTopic,
];
