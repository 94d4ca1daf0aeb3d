/**
 * What of a sentence of a language can go. Patterns are tried where a clause or phrase begins; what they do not name
 * stays, so that a condition, a denial or a “that” never goes. Whatever is a word of a language stands in its grammar.
 */
export interface Grammar {
  /** Opens a clause or phrase behind a comma that says more of what stands before it. */
  readonly behindComma: RegExp;
  /** Opens a phrase without a comma at the end of a sentence: why, when, by what rule. */
  readonly atTheEnd?: RegExp;
  /** Opens an apposition without an article, behind a comma. */
  readonly apposition?: RegExp;
  /** A day between commas. */
  readonly day: RegExp;
  /** A phrase opens the sentence: a comma behind it stays. */
  readonly frontedPhrase: RegExp;
  /** Opens a phrase that only leads up to the statement behind its comma: how, after what; German turns the words around. */
  readonly leadsUp?: RegExp;
  /** Opens with who does it, where something led up to it. */
  readonly opensSubject?: RegExp;
  /** The day of the news in the middle of a sentence, as dates are written out; not from or until when. */
  readonly dayOfNews: RegExp;

  /** The pronouns of clauses that say more of somebody, where they are not also articles. */
  readonly relative?: RelativeWords;
  /** Opens a clause that needs a verb of its own, which is not the verb of the sentence. */
  readonly subordinate: RegExp;
  /** Opens what somebody says, or which something is: "that". */
  readonly complement: RegExp;
  /** Opens a clause without which a statement says more. */
  readonly condition: RegExp;

  /** "But" and what takes back what was said before: a denial, a delay. */
  readonly turn: RegExp;
  /** In the middle of a clause: for which cases it holds. */
  readonly cases: RegExp;

  /** Opens what is joined to the clause before: "and", "but". */
  readonly connective: RegExp;
  /** Joins what else the subject does, or what somebody else does. */
  readonly joint: RegExp;
  /** Joins a second phrase to one without a comma, as a rule, rather than a statement: "and on TikTok". */
  readonly jointPhrase: RegExp;
  /** Joins the last two of a list. */
  readonly and: RegExp;

  /** A verb that a clause of its own can have, as far as forms tell. */
  readonly finiteVerb: RegExp;
  /** What can stand before the verb: days, adverbs of time, a denial, a pronoun; it may be nothing. */
  readonly beforeVerb?: RegExp;
  /** Where the verb of a clause behind a comma comes last, as in German and Dutch. */
  readonly verbLast?: VerbLast;
  /** A dash stands where other languages have a verb. */
  readonly dashIsVerb?: boolean;
  /** Opens with an infinitive, for which a verb asks: "sauf menace, autoriser …". */
  readonly infinitive?: RegExp;

  /** What stands between two commas holds the subject of what follows: "…, она, …", "…, o regulador …". */
  readonly subjectInside?: RegExp;
  /** Opens what a verb asks for, with an article, or what it is done for; Russian has no article. */
  readonly opensObject?: RegExp;
  /** Ends in a participle or an infinitive that lacks its object, as far as forms tell, and perhaps the day. */
  readonly awaitsObject?: RegExp;
  /** Behind an aside and its comma: what goes on, other than a verb. */
  readonly goesOn?: RegExp;

  /** Names who says something: it never goes with a cut. */
  readonly attribution: RegExp;
  /** Who says it, behind the last comma: it stays. */
  readonly closingAttribution: RegExp;

  /** Tells behind a colon who decided it: ": lo ha deciso il Garante". */
  readonly decidedBy?: RegExp;
  /** Opens with somebody named before, in a language that writes every noun like a name: "Die Behörde". */
  readonly pointsBack?: RegExp;

  /** Turns what stands before into something else, or takes it back: it never goes either. */
  readonly restricts: RegExp;
  /** "Only": what comes a few words behind may be the condition, and has to stay: "só será retirado | depois que". */
  readonly only: RegExp;
  /** Still needs the second of two things: "between A". */
  readonly needsBoth: RegExp;
  /** Points to the clause behind the comma, which belongs to it: "после того, как". */
  readonly correlative?: RegExp;
  /** Opens what means a noun of the aside before it: "forte de 210.000 clients, d'en accueillir de nouveaux". */
  readonly meansAside?: RegExp;
  /** "A bill": what it says is the news. */
  readonly rule?: Rule;
  /** "A request of the company | to operate", "has three months | to comply". */
  readonly purpose?: Purpose;
  /** What no sentence ends in. */
  readonly hangingEnd: RegExp;
}

interface RelativeWords {
  /** Opens such a clause: "which", "and of whom", "three of which". */
  readonly opens: RegExp;
  /** The pronoun, wherever it stands. */
  readonly pronoun: RegExp;
}

interface VerbLast {
  /** May open a clause that says more of somebody: the words are articles as well, and only its end tells. */
  readonly mayOpenRelative: RegExp;
  /** Opens what stands between commas inside a clause and cannot go by itself: "without", "like". */
  readonly opensNested: RegExp;
  /** A clause that a verb asks for, told by its end: "ordered them, the records to delete". */
  readonly infinitiveClause: RegExp;
  /** A verb whose other half, a participle or an infinitive, ends the clause. */
  readonly opensBracket: RegExp;
  /** Such a half. */
  readonly closesBracket: RegExp;
  /** Such a half with more of its clause behind it: "heeft opgedragen om te stoppen". */
  readonly closedBefore?: RegExp;
  /** "Hat A bestellt | und B verboten": what stands before ends in a participle, and another object opens what goes. */
  readonly secondHalf: { readonly before: RegExp; readonly opens: RegExp };
}

interface Rule {
  /** Ends in it. */
  readonly announced: RegExp;
  /** Opens what became of it. */
  readonly passed: RegExp;
}

interface Purpose {
  /** Holds what is asked, agreed or granted, or how much time there is. */
  readonly askedFor: RegExp;
  /** Opens what for. */
  readonly opens: RegExp;
}
