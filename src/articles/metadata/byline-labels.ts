/** What signs an article with a colon behind it, in the languages of outlets: to build patterns of. */
export const bylineLabels = [
  'words|story|text|byline|authors?|autor(?:in|es|ka|zy|ři)?|auteure?s?|autore|autrice|texte|texto|tekst|teksti|testo',
  'skribent|toimittaja|schrijver|redacción|redação|written|posted|published|muhabir|haber|yazar|yazan|penulis|pewarta|tác giả',
  'írta|szerző|napsala?|piše|avtor(?:ica)?|автор(?:ка|ы|и)?|текст|пише|συντάκτης|συντάκτρια|بقلم|كتبت?|الكاتبة?|מאת|כתבה?|लेखक',
  '作者|记者|記者|撰文|撰稿|文|通讯员|本报记者|著者|執筆|取材・文|取材・執筆|기자명',
].join('|');

/** What stands right before the name of who wrote. */
export const bylinePrepositions = [
  'von|par|por|di|door|av|af|oleh|napsala?|a cura di|(?:eine? )?(?:beitrag|artikel|text) von|(?:wpisan|napisan|opublikowan)[yae] przez',
  '(?:propos recueillis|publié|écrit|rédigée?) par|بقلم|מאת',
].join('|');
