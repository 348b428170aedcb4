import { cut } from './draft'
import { trimMarks } from './page/marks'
import type { Item } from './page/outline'
import { countriesIn } from './places/countries'

const event =
  /(?<!\p{L})(?:clini(?:c|cs|que|ques|ca|cas)|workshops?|ateliers?|tall(?:er|eres)|seminars?|séminaires?|seminarios?|webinars?|training|formation|capacitación|engagement|oficina)(?!\p{L})/iu
const subject =
  /(?<!\p{L})(?:DFS|digital financ\w*|financi\w* numériques?|services financiers|SFN|SFD|servicios financieros|serviços financeiros|security|sécurité|seguridad|segurança|fintech|mobile money)(?!\p{L})/iu
const slogan = /anniversar|committed to|connecting the world|^home$|^menu$|^search$|skip to|^banner$/iu
const navigation = /(?<!\p{L})(?:agenda|register|inscri|objectives?|target audience)\s*:?$/iu

/** Whether a text speaks of such an event at all. */
export const namesEvent = (text: string): boolean => event.test(text) || subject.test(text)

/** The name of the event: the best short line that is no sentence, of those before the programme. */
export const titleOf = (items: Item[], start: number): string => {
  const candidates = items.slice(0, Math.max(1, start)).flatMap((item, index) => {
    const text = trimMarks(item.line.text).replace(
      /^(?:title|titre|título|event|événement|evento|invitation|invitación|subject|objet|asunto|assunto)\s*:\s*/iu,
      '',
    )
    const plain =
      item.kind === 'text' ||
      (item.kind === 'topic' && item.rest !== '' && event.test(text)) ||
      item.kind === 'person'
    if (!plain || text.length < 4 || text.length > 250 || slogan.test(text)) return []
    if (/[.;!?]$/.test(text) || /[.!?]\s+\p{Lu}/u.test(text.replace(/\b\p{L}{1,3}\. /gu, ''))) return []
    if (item.line.dates.length > 0 && onlyDates(item)) return []
    const weight =
      (event.test(text) ? 4 : 0) +
      (subject.test(text) ? 2 : 0) +
      (item.line.heading ? 3 : 0) +
      (countriesIn(item.line.tokens).length > 0 ? 1 : 0) -
      (/ [>»›] /.test(text) ? 2 : 0) -
      (navigation.test(text) ? 3 : 0) -
      index / 200
    return [{ text, weight }]
  })
  const best = candidates.sort((one, other) => other.weight - one.weight)[0]
  if (best && best.weight > 1.5) return cut(best.text, 300)
  return inSentence(items) ?? best?.text ?? ''
}

const onlyDates = ({ line }: Item): boolean =>
  line.dates.reduce((sum, { at, end }) => sum + end - at, 0) > line.text.length / 2

/** `invite you to the … planned to take place`, `organise une … du 5 au 6 juin`. */
const inSentence = (items: Item[]): string | null => {
  for (const { line } of items.slice(0, 60)) {
    const match =
      /(?<!\p{L})(?:invite (?:you|participants|stakeholders) to (?:the|a)|organi[sz](?:e|es|ing) (?:the|a)|host(?:s|ing)? (?:the|a)|participer à (?:la|l['’]|une?)|organise (?:la|l['’]|le|une?)|participar en (?:la|el|una?)|organiza (?:la|el|una?))\s?(.{10,200}?)(?=[,.;(]|\s(?:planned|scheduled|to be|that|which|taking|on \d|from|to take|will|qui|du \d|les \d|le \d|prévue?|que|del? \d|los d|el \d|jointly|in collaboration|en col))/iu.exec(
        line.text.slice(0, 2000),
      )
    if (match?.[1] && event.test(match[1])) return match[1].trim()
  }
  return null
}
