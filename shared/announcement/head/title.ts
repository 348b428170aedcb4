import { truncateText } from '../../domain/values/truncate-text'
import { findCountries } from '../mentions/country-mentions'
import type { OutlineItem } from '../outline/outline'
import { trimPunctuation } from '../text/trim-punctuation'

const eventPattern =
  /(?<!\p{L})(?:clini(?:c|cs|que|ques|ca|cas)|workshops?|ateliers?|tall(?:er|eres)|seminars?|séminaires?|seminarios?|webinars?|training|formation|capacitación|engagement|oficina)(?!\p{L})/iu
const subjectPattern =
  /(?<!\p{L})(?:DFS|digital financ\w*|financi\w* numériques?|services financiers|SFN|SFD|servicios financieros|serviços financeiros|security|sécurité|seguridad|segurança|fintech|mobile money)(?!\p{L})/iu
const sloganPattern = /anniversar|committed to|connecting the world|^home$|^menu$|^search$|skip to|^banner$/iu
const navigationPattern = /(?<!\p{L})(?:agenda|register|inscri|objectives?|target audience)\s*:?$/iu

/** Whether a text speaks of such an event at all. */
export const mentionsEvent = (text: string): boolean => eventPattern.test(text) || subjectPattern.test(text)

/** The name of the event: the best short line that is no sentence, of those before the programme. */
export const findTitle = (items: OutlineItem[], start: number): string => {
  const candidates = items.slice(0, Math.max(1, start)).flatMap((item, index) => {
    const text = trimPunctuation(item.line.text).replace(
      /^(?:title|titre|título|event|événement|evento|invitation|invitación|subject|objet|asunto|assunto)\s*:\s*/iu,
      '',
    )
    const plain =
      item.kind === 'text' ||
      (item.kind === 'topic' && item.rest !== '' && eventPattern.test(text)) ||
      item.kind === 'person'
    if (!plain || text.length < 4 || text.length > 250 || sloganPattern.test(text)) return []
    if (/[.;!?]$/.test(text) || /[.!?]\s+\p{Lu}/u.test(text.replace(/\b\p{L}{1,3}\. /gu, ''))) return []
    if (item.line.dates.length > 0 && isMostlyDates(item)) return []
    const weight =
      (eventPattern.test(text) ? 4 : 0) +
      (subjectPattern.test(text) ? 2 : 0) +
      (item.line.heading ? 3 : 0) +
      (findCountries(item.line.tokens).length > 0 ? 1 : 0) -
      (/ [>»›] /.test(text) ? 2 : 0) -
      (navigationPattern.test(text) ? 3 : 0) -
      index / 200
    return [{ text, weight }]
  })
  const best = candidates.sort((one, other) => other.weight - one.weight)[0]
  if (best && best.weight > 1.5) return truncateText(best.text, 300)
  return findTitleInSentence(items) ?? best?.text ?? ''
}

const isMostlyDates = ({ line }: OutlineItem): boolean =>
  line.dates.reduce((sum, { at, end }) => sum + end - at, 0) > line.text.length / 2

/** `invite you to the … planned to take place`, `organise une … du 5 au 6 juin`. */
const findTitleInSentence = (items: OutlineItem[]): string | null => {
  for (const { line } of items.slice(0, 60)) {
    const match =
      /(?<!\p{L})(?:invite (?:you|participants|stakeholders) to (?:the|a)|organi[sz](?:e|es|ing) (?:the|a)|host(?:s|ing)? (?:the|a)|participer à (?:la|l['’]|une?)|organise (?:la|l['’]|le|une?)|participar en (?:la|el|una?)|organiza (?:la|el|una?))\s?(.{10,200}?)(?=[,.;(]|\s(?:planned|scheduled|to be|that|which|taking|on \d|from|to take|will|qui|du \d|les \d|le \d|prévue?|que|del? \d|los d|el \d|jointly|in collaboration|en col))/iu.exec(
        line.text.slice(0, 2000),
      )
    if (match?.[1] && eventPattern.test(match[1])) return match[1].trim()
  }
  return null
}
