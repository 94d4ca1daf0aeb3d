import { hasFiniteVerb } from './english-clauses.ts';

/**
 * Whether a sentence is no part of the story: what surrounds it on a page and leaked through, what talks to the
 * reader, or what no editor would call a fact (questions, exclamations, fragments).
 */
export function isClutter(sentence: string, language: string): boolean {
  if (sentence.length > 1200 || !letters.test(sentence)) return true;
  if (unspaced.test(language)) {
    return sentence.length < 10 || !/[。！”」』.]$/.test(sentence) || foreignClutter.test(sentence);
  }
  if (!endsLikeSentence.test(sentence) || question.test(sentence)) return true;
  const words = sentence.split(/\s+/).length;
  if (words < 5 || words > 90) return true;
  if (/[:,]\s*\??["”]?$/.test(sentence)) return true;
  if (onlyQuotation.test(sentence)) return true;
  const lower = sentence.toLowerCase();
  if (pageFurniture.test(lower) || foreignClutter.test(sentence)) return true;
  if (language === 'en' && (byline.test(sentence) || caption.test(sentence)) && !hasFiniteVerb(sentence))
    return true;
  return language === 'en' && (credit.test(lower) || talksToReader.test(sentence));
}

/** A question or an exclamation; not the question mark that wrong decoding left of a quotation mark. */
const question = /(?:^|[^.!,\s”"])[?？]+["”»)]?$|!+["”»)]?$|\p{L}\s[?!]$/u;
/** Words in quotation marks and nobody who says them. */
const onlyQuotation = /^["“„«][^"”“«»]*["”“»][.,]?$|^«[^»]*»\.?$/u;
const letters = /\p{L}{2}/u;
const unspaced = /^(?:zh|ja|th|ko-none)$/;
const endsLikeSentence = /[.。…!?？！]["”’»）)\]]*\??$/;

/**
 * Counters, share bars, comment boxes, newsletters, consent and copyright lines. In lower case, and looked for in
 * lower case: with the flags `i` and `u` together the bounds of words are twenty times as slow to find.
 */
const pageFurniture =
  /^(?:\d+ ){2}|\b\d+ ?(?:min|mins|minutes?) read\b|\b(?:sign up|subscribe) (?:for|to|now|here|today|below)\b|\bnewsletters?\b.{0,60}\b(?:inbox|sign|subscri)|\binbox\b|\b(?:click|tap) (?:here|on|the|below|to)\b|\b(?:read|see|watch|also read|read also|related|more)(?: more| also| on| next| this)? ?[:|»]|\bread (?:more|the full|our|next)\b|\bfollow (?:us|me|@|\p{L}\p{L}+ on (?:twitter|facebook|x|instagram))|\b(?:join|start) the (?:conversation|discussion)\b|\b(?:write|leave|post|add) (?:a )?comments?\b|\bcomments? (?:are|is|section|closed)\b|\ball rights reserved\b|©|\bcopyright \d|\bterms of (?:use|service) (?:and|apply)\b|\bprivacy (?:policy|notice) (?:and|apply|applies|here)\b|\baccept (?:all )?cookies\b|\bthis (?:site|website) (?:uses|is protected)\b|\badvertis(?:e|ing|ement) (?:with us|below|here)\b|^advertisement\b|\bskip to (?:content|main)\b|\bview (?:this post|comments|gallery|more)\b|\ba post shared by\b|\bpic\.twitter\.com\b|\bshare (?:this|on|via|your)\b|\bdownload (?:the|our) app\b|\bsupport (?:our|us|independent)\b|\b(?:donate|become a (?:member|subscriber))\b|\bgift (?:this )?article\b|\bcontact (?:us|the (?:author|reporter|writer)s?)\b|\bsend (?:us )?(?:tips|feedback|an? (?:e-?mail|tip))\b|\bgot a tip\b|\bemail (?:protected|us|him|her)\b|\[email/u;

const foreignClutter =
  /(?:责任编辑|编辑：|记者：|来源：|转载|版权|扫码|二维码|关注我们|点击|阅读原文|图片来源|^图：|^（图|相关阅读|原标题|Foto:|Bild:|Bildquelle|Lesen Sie (?:auch|mehr|hier)|Mehr zum Thema|Newsletter|Abonnieren|Anzeige|Crédit photo|Lire aussi|À lire aussi|S['’]abonner|Abonnez-vous|Inscrivez-vous|Partager|Lea también|Lee también|Suscríb|Síguenos|Foto de|Читайте также|Подписывайтесь|Фото:|Источник:|Реклама)/u;

/** Not "By counting the words, researchers found". */
const byline = /^By \p{Lu}/u;
/** A full name and where it was seen; of several, the verb may be one that looks like a noun. */
const caption =
  /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]*[^s\s] (?:with|during|at|in|as|on|outside|near|after|before) /u;
/** Bylines, photo captions and notes on the article itself; in lower case. */
const credit =
  /^(?:text by|written by|story by|photos? by|words by) \p{L}|^\(?(?:additional |with )?(?:reporting|writing|editing|research|contributions?) (?:by|from)\b|\b(?:additional|further) reporting by\b|^\(?(?:(?:cover|lead|header|featured|main|top) )?(?:image|photo|photograph|picture|illustration|graphic|video|art)s?(?: credits?| courtesy| source)?(?: by|:|\/)|\b(?:image|photo|picture) (?:credit|courtesy)|\bgetty images\b|\b(?:ap|reuters|afp) (?:photo|images?)\b|\bfile (?:photo|image|picture)\b|\bcontributed to (?:this|the) (?:report|story|article)\b|\bis an? (?:\p{L}+[ -]){0,4}(?:reporter|correspondent|columnist|contributor|staff writer|freelance\p{L}*|fellow|editor)\b.{0,40}(?:\bat\b|\bfor\b|\bbased\b|\.$)|\bthis (?:story|article|post|piece|report|column|headline|version) (?:has been|was|is|will be|first|originally|appeared|ran)\b|\bthe (?:story|article|headline) (?:has been|was) (?:updated|corrected|amended)\b|\boriginally (?:published|appeared)\b|\bopinions? expressed\b|\bviews expressed\b|\beditor['’]s note\b|^correction\b|^disclosure\b|^disclaimer\b|^note:|\(reporting by\b|\breporting by \p{L}|\b(?:pictured|seen here|shown here|in this (?:photo|file|picture|image|handout))\b|^(?:updated?|published|posted|last (?:modified|updated))\b.{0,40}\d|\b(?:cnn|bbc|reuters|npr|ap)['’]s? (?:\p{L}[\p{L}-]+ ){2}.{0,40}(?:contributed|reported from)\b|\bcould not (?:immediately )?(?:be reached|get in touch)\b|\b(?:did not|didn['’]t|has not|hasn['’]t|have not|had not) (?:immediately |yet )*(?:respond|reply|return|repl(?:y|ied)|responded|replied|returned|comment)\b|\bdeclined to comment\b|\b(?:reached|contacted) (?:out )?(?:to|for) .{0,60}\bcomment\b|\bcomments? .{0,40}\bawaited\b|\bnot immediately available\b|\bwe (?:have|['’]ve) (?:reached|contacted|asked)\b/u;

/** Speaks to the reader, or of the writer, outside quotation marks. */
const talksToReader =
  /^(?:Here(?:['’]s| is| are)|Get |Put |Brace |Download |Grab |Try |Keep |Take |Head to|Join |Let['’]s|Let us|Think|Imagine|Consider|Remember|Stay tuned|Check|Find out|Learn|See|Look|Take a look|Click|Watch|Listen|Read|Want|Need|Don['’]t|Meet|Welcome|Thanks|Thank|Sorry|Yes,|No,|Well,|OK|Okay|Sure|Just |If you|When you|You |Your |We |Our |I |My |I['’]m|I['’]ve|We['’]re|We['’]ve|You['’]re|For the blissfully|Spoiler|Bottom line|In other words|Make no mistake|It['’]s no secret|Needless to say|(?:Does|Do|Did|Is|Are|Has|Have|Was|Were|Can|Could|Should) )/;

/** Tells how people took the news, not the news. */
export const reaction =
  /\b(?:netizens?|hashtags?|went viral|gone viral|going viral|social media users|twitter users|took to (?:twitter|social media|facebook|x|instagram)|users (?:were quick|joked|quipped)|reads (?:one|another)(?: (?:post|comment|tweet|user|reply))?\b|memes?|trending)\b/i;
