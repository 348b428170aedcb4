import { readLanguage, splitLanguages } from '../../domain/values/read-language'
import type { OutlineItem } from '../outline/outline-item'

/** The languages that a page tells, as ISO 639-1 codes, and the line; empty lists where it tells none. */
export interface SpokenLanguages {
  languages: string[]
  interpretation: string[]
  line: number | null
}

const maxLine = 1500
const words = "((?:\\p{L}+[\\p{L}’'-]*)(?:(?:,? (?:and|et|y|e|и) |, |/| / |、|和)(?:\\p{L}+[\\p{L}’'-]*))*)"

/** `held in English and French`, `se tendrá en español`, `пройдёт на английском языке`. */
const heldIn = new RegExp(
  `(?<!\\p{L})(?:held|(?:will be|is|are)(?= in )|conducted|delivered|take place|takes place|taught|given|run|presented|offered|tiendra|tiendront|animée?s?|dispensée?s?|lieu|dérouler\\p{L}*|conduite?s?|realizará\\p{L}*|celebrará\\p{L}*|impartirá\\p{L}*|llevará a cabo|desarrollará\\p{L}*|lugar|realizad[oa]s?|ministrad[oa]s?|conduzid[oa]s?)(?: (?:online|virtually|entirely|fully|only|mainly|en ligne|en línea|online,))? (?:in|en|em|entirely in) (?:both |le |la |l['’]|el |o |idioma |langue |língua )?${words}`,
  'iu',
)
/** `interpretation into Somali`, `interprétation simultanée vers le français`, `traducción simultánea al español`. */
const interpretedInto = new RegExp(
  `(?<!\\p{L})(?:interpret(?:ation|ing)|translation|interprétation|traduction|interpretación|traducción|interpretação|tradução)(?: (?:services?|simultanée?|simultáneas?|simultâneas?|consecutive))*(?: (?:will be|is|are|sera|est|será|estará|serão))?(?: (?:provided|available|offered|assurée?|disponible|proposée?|ofrecida|disponível|oferecida))?(?: (?:from|de|del|du|do) (?:the |l['’])?\\p{L}+)? ?(?:into|in|to|en|vers|al?|para|em|between|entre) (?:both |the |le |la |l['’]|el |o )?${words}`,
  'iu',
)
/** `with Somali interpretation`, `English/French interpretation`. */
const languageInterpreted = new RegExp(
  `${words} (?:(?:simultaneous|consecutive|live|sign language) )?(?:interpretation|interpreting|translation)(?!\\p{L})`,
  'iu',
)
/** `на английском языке`, `с переводом на русский`. */
const heldInRussian = /(?<!\p{L})на (\p{L}{2,20}ском)(?: и (\p{L}{2,20}ском))? язык(?:е|ах)(?!\p{L})/iu
const interpretedIntoRussian = /перевод\p{L}* на (\p{L}{2,20}ский)(?: и (\p{L}{2,20}ский))?(?!\p{L})/iu
const label =
  /^(?:(?:working |spoken )?languages?(?: of (?:the )?\p{L}+)?|langues?(?: de travail)?|idiomas?(?: de trabajo| de trabalho)?|línguas?(?: de trabalho)?|(?:рабочи[йе] )?язык[иа]?|(?:لغة|اللغة|اللغات)(?: العمل)?|(?:工作)?语言)\s?[:：|]\s?/iu
/** `Platform: Zoom. Languages: English, French` */
const labelInside =
  /(?<=[.;|•·–—,)]\s)(?:(?:working |spoken )?languages?|langues?(?: de travail)?|idiomas?(?: de trabajo| de trabalho)?|línguas?(?: de trabalho)?|(?:рабочи[йе] )?язык[иа]?|(?:工作)?语言)\s?[:：]\s?/iu
const interpretationLabel =
  /^(?:(?:simultaneous )?interpretation(?: into)?|interprétation(?: simultanée)?|interpretación(?: simultánea)?|interpretação(?: simultânea)?|перевод|الترجمة(?: الفورية)?|(?:同声)?传译|口译)\s?[:：|]\s?/iu
const mentionsInterpretation = /interpr|translation|traduc|tradução|перевод|ترجم|传译|口译/iu
const denied =
  /(?<!\p{L})(?:no|not|without|pas|sans|aucune?|sin|sem|não|without any)(?!\p{L})[^.;]{0,40}(?:interpr|translat|traduc|tradu[çc])|(?:interpr|translat|traduc|tradu[çc])\p{L}*[^.;]{0,30}(?<!\p{L})(?:not|pas|no|não)(?!\p{L})/iu

/** In which languages the clinic is held and into which it is interpreted, where a label or a sentence of the page tells it. */
export const findSpokenLanguages = (items: OutlineItem[]): SpokenLanguages => {
  const found: SpokenLanguages = { languages: [], interpretation: [], line: null }
  for (const { kind, line } of items) {
    if (kind !== 'text' && kind !== 'topic') continue
    const text = line.text.slice(0, maxLine)
    const { languages, interpretation } = readLine(text)
    if (found.languages.length === 0 && languages.length > 0) found.languages = languages
    if (found.interpretation.length === 0 && interpretation.length > 0) found.interpretation = interpretation
    if (languages.length > 0 || interpretation.length > 0) found.line ??= line.number
  }
  const spoken = new Set(found.languages)
  return { ...found, interpretation: found.interpretation.filter((code) => !spoken.has(code)) }
}

const readLine = (text: string): Omit<SpokenLanguages, 'line'> => {
  const own = text.slice(Math.max(0, text.search(labelInside)))
  const ofLabel = own.replace(label, '')
  if (ofLabel !== own) {
    const at = ofLabel.search(mentionsInterpretation)
    const before = at === -1 ? ofLabel : ofLabel.slice(0, at)
    return { languages: readLeading(before), interpretation: at === -1 ? [] : readInterpretation(ofLabel) }
  }
  if (interpretationLabel.test(text))
    return { languages: [], interpretation: readLeading(text.replace(interpretationLabel, '')) }
  const russian = heldInRussian.exec(text)?.slice(1) ?? []
  return {
    languages: [
      ...readLeading(findList(heldIn, text)),
      ...unique(russian.map((word) => readName((word ?? '').replace(/ом$/u, 'ий')))),
    ],
    interpretation: mentionsInterpretation.test(text) ? readInterpretation(text) : [],
  }
}

const readInterpretation = (text: string): string[] => {
  if (denied.test(text)) return []
  const russian = interpretedIntoRussian.exec(text)?.slice(1) ?? []
  const into = [
    ...readLeading(findList(interpretedInto, text)),
    ...unique(russian.map((word) => readName(word ?? ''))),
  ]
  return into.length > 0 ? into : readTrailing(languageInterpreted.exec(text)?.[1] ?? '')
}

/** The words behind a pattern; none before a capital letter: `held in French Polynesia`. */
const findList = (pattern: RegExp, text: string): string => {
  const match = pattern.exec(text)
  return match?.[1] && !/^ \p{Lu}/u.test(text.slice(match.index + match[0].length)) ? match[1] : ''
}

/** The languages that a text begins with, each once; the first word that is none ends them. */
const readLeading = (text: string): string[] => {
  const codes = splitLanguages(text.replace(/[.。;(].*$/su, '')).map(readFirstWord)
  const end = codes.indexOf(null)
  return unique(end === -1 ? codes : codes.slice(0, end))
}

const readTrailing = (text: string): string[] => {
  const codes = splitLanguages(text).map((part) => readName(part.split(' ').at(-1) ?? ''))
  return unique(codes.slice(codes.lastIndexOf(null) + 1))
}

const readFirstWord = (part: string): string | null => {
  const name = part.replace(/^(?:(?:the|le|la|el|o|in|en|em|and|et|y|e|both)\s|l['’])/iu, '')
  return readName(name) ?? readName(name.split(/\s/u)[0] ?? '')
}

/** A word of two letters is a small word of the sentence, not a code. */
const readName = (word: string): string | null =>
  word.length > 2 || /^\p{Script=Han}+$/u.test(word) ? readLanguage(word) : null

const unique = (codes: (string | null)[]): string[] =>
  [...new Set(codes.filter((code) => code !== null))].slice(0, 10)
