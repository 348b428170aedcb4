import type { OutlineItem } from '../../outline/outline-item'
import { namesWesternEvent } from '../../text/event-words'
import { trimPunctuation } from '../../text/trim-punctuation'
import { isGenericTitle } from './generic-titles'
import { titleText } from './title-text'

/** Words after which a phrase goes on. */
const smallWords =
  '(?:and|of|the|for|on|in|to|de|du|des|et|la|le|les|pour|sur|y|el|del|para|sobre|e|da|do|dos)'
export const hangingEnd = new RegExp(`(?:[–—,&:-]|\\s${smallWords})$`, 'iu')
const beginsLate =
  /^(?:\p{Ll}|(?:[Ww]orkshops?|[Cc]linics?|[Ww]ebinars?|[Tt]raining|[Ss]eminars?|[Ff]orum|[Cc]onference) (?:for|on|of|in|–|-))/u

/** `for Ethiopia` on the line below the name. */
const goesOn =
  /^(?:for|on|of|pour|sur|para|sobre|zu|über) (?:the |la |le |l['’]|el |a |o |les |los )?(?!Zoom|Teams|Webex|Online)\p{Lu}[^.;:!?]{2,60}$/u

/** A title that the page breaks over two lines. */
export const joinBrokenTitle = (head: OutlineItem[], index: number, text: string): string => {
  const [above, item, below] = [head[index - 1], head[index], head[index + 1]]
  if (item && above && beginsInCapitals.test(text) && item.line.gap === 0 && isCapitalLine(above))
    return `${titleText(above)} ${below && hangingEnd.test(text) && isTitleLine(below) ? `${text} ${titleText(below)}` : text}`
  if (item && below && hangingEnd.test(text) && isTitleLine(below) && below.line.gap <= maxGapAfter(text))
    return `${text} ${titleText(below)}`
  if (item && below && goesOn.test(below.line.text) && isTitleLine(below) && below.line.gap === 0)
    return `${text} ${titleText(below)}`
  if (item && below && isCapitalPair(item, below) && beginsInCapitals.test(below.line.text))
    return `${text} ${titleText(below)}`
  if (item && above && item.line.gap === 0 && isBeginning(above)) return `${titleText(above)} ${text}`
  if (
    item &&
    above &&
    beginsLate.test(text) &&
    isTitleLine(above) &&
    item.line.gap === 0 &&
    !item.line.heading
  )
    return `${titleText(above)} ${text}`
  return text
}

/** `Consumer Protection and Fraud in`: a line that ends with a small word goes on below. An invitation is no name. */
export const isBeginning = (above: OutlineItem): boolean =>
  endsOpen.test(above.line.text) && isTitleLine(above) && !/(?<!\p{L})(?:invit|convi)/iu.test(above.line.text)
const endsOpen = new RegExp(`\\s${smallWords}$`, 'u')

/** A poster in capitals breaks its title where it likes: `CLÍNICA`, `DE SEGURANÇA DOS`, `SERVIÇOS`. */
const beginsInCapitals =
  /^(?:DE|DA|DO|DOS|DAS|DU|DES|DEL|OF|FOR|ON|IN|POUR|SUR|PARA|SOBRE|EN|EM|AND|ET|Y|E|ДЛЯ|ПО|НА) [\p{Lu} ’'-]+$/u
const isCapitalLine = ({ kind, line: { text, dates, times } }: OutlineItem): boolean =>
  kind === 'text' &&
  text.length <= 70 &&
  dates.length === 0 &&
  times.length === 0 &&
  /^[\p{Lu} ’'-]+$/u.test(text)

/** Two lines in capitals with nothing between them. */
export const isCapitalPair = (upper: OutlineItem, lower: OutlineItem): boolean =>
  lower.line.gap === 0 && isCapitalLine(upper) && isCapitalLine(lower)

/** A title that ends with `on` goes on below an empty line too; a dash may end it. */
const maxGapAfter = (text: string): number => (/\p{L}$/u.test(text) ? 1 : 0)

/** A short line without date, hours or full stop, which names no event by itself. */
export const isTitleLine = ({ kind, line }: OutlineItem): boolean =>
  kind === 'text' &&
  line.text.length <= 70 &&
  line.dates.length === 0 &&
  line.times.length === 0 &&
  !/[.;!?:]$/.test(line.text) &&
  !namesWesternEvent(line.text) &&
  !isGenericTitle(trimPunctuation(line.text))
