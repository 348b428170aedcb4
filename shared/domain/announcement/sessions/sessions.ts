import type { Session } from '../../clinic/clinic'
import type { DayHeading } from '../days/day-heading'
import { cut } from '../draft'
import { trimMarks } from '../page/marks'
import type { Item } from '../page/outline'
import type { Line } from '../page/page-lines'
import { labelled } from '../page/vocabulary'
import type { Slot } from './a-slot'
import { isBreak } from './breaks'
import { isPerson } from './people'
import { cellsOf } from './slot'

/** A session before it is checked: minutes since midnight, and the line of its time. */
export interface DraftSession {
  from: number
  to: number | null
  title: string
  kind: Session['kind']
  description: string
  line: number
}

/** What stands under one day's heading; `heading` null before the first one. */
export interface ProgrammeDay {
  heading: DayHeading | null
  line: Line | null
  sessions: DraftSession[]
}

interface Open {
  session: DraftSession
  titleLine: Line | null
  /** Set by `Related Reports:` and headings after the programme: what follows is no description. */
  closed: boolean
}

const longestDescription = 5000

/** The programme day by day, and the short lines in it that found no place. */
export const programmeOf = (items: Item[]): { days: ProgrammeDay[]; left: Line[] } => {
  const days: ProgrammeDay[] = [{ heading: null, line: null, sessions: [] }]
  const left: Line[] = []
  let open: Open | null = null
  for (const item of items) {
    if (item.kind === 'day') {
      days.push({ heading: item.heading, line: item.line, sessions: [] })
      open = null
    } else if (item.kind === 'slot') open = begin(item.slot, item.line)
    else if (open) follow(open, item)
  }
  return { days, left }

  function begin(slot: Slot, line: Line): Open | null {
    const day = days.at(-1)
    const before = day?.sessions.at(-1)
    if (slot.to === null && before?.to && slot.from < before.to) {
      left.push(line)
      return open
    }
    const session: DraftSession = {
      from: slot.from,
      to: slot.to,
      title: '',
      kind: 'session',
      description: '',
      line: line.number,
    }
    day?.sessions.push(session)
    const next: Open = { session, titleLine: null, closed: false }
    if (slot.title !== '') entitle(next, slot.title, line)
    for (const cell of slot.cells) if (isSentence(cell) && !isPerson(cell)) describe(session, cell)
    return next
  }

  function follow(now: Open, item: Item): void {
    const { line } = item
    if (item.kind === 'topic' && !titleStill(now, item)) {
      if (item.topic !== 'people' && item.topic !== 'table' && item.topic !== 'objectives') now.closed = true
      if (item.topic === 'objectives' && item.rest !== '' && !now.closed) describe(now.session, item.rest)
      return
    }
    if (item.kind === 'person' && (now.session.title !== '' || isIntroduced(line.text))) return
    if (now.session.title === '' && !now.closed) {
      const [title = '', ...cells] = cellsOf(
        labelled(line.text)?.topic === 'table' ? (labelled(line.text)?.rest ?? '') : line.text,
      )
      entitle(now, title, line)
      for (const cell of cells) if (isSentence(cell)) describe(now.session, cell)
    } else if (continues(now, line)) now.session.title = cut(`${now.session.title} ${line.text}`, 300)
    else if (now.closed) return
    else if (isSentence(line.text)) describe(now.session, line.text)
    else left.push(line)
    if (now.titleLine !== line) now.titleLine = null
  }
}

/** `Registration` or `Introduction` right after a lone time is the session's title, `Programme` is not. */
const titleStill = (now: Open, item: Extract<Item, { kind: 'topic' }>): boolean => {
  if (now.session.title !== '' || now.closed) return false
  if (item.topic === 'table' && item.rest !== '') return true
  return (
    item.rest === '' &&
    !/[:：]$/.test(item.line.text) &&
    ['registration', 'objectives', 'note'].includes(item.topic)
  )
}

const entitle = (open: Open, text: string, line: Line): void => {
  const title = trimMarks(text).replace(/(?<=[\p{L}\p{N})]{3})\.$/u, '')
  open.session.title = cut(title, 300)
  open.session.kind = isBreak(title) ? 'break' : 'session'
  open.titleLine = line
  if (title.length > 300) describe(open.session, text)
}

/** A title broken over two lines goes on in lower case, or ends with a word that needs another. */
const continues = (open: Open, line: Line): boolean => {
  const { titleLine, session } = open
  if (!titleLine || line.gap > 0 || line.number > titleLine.number + 1 || session.kind === 'break')
    return false
  if (bullet.test(line.text) || line.text.length > 160) return false
  const hanging =
    /[,&–—/-]$|\s(?:and|of|the|for|to|in|on|with|a|de|du|des|et|la|le|les|y|el|los|las|para|e|do|da|sur|aux?)$/iu
  const first = line.text[0] ?? ''
  return (
    hanging.test(titleLine.text.slice(-20)) ||
    (first !== first.toUpperCase() && !/[.:;!?]$/.test(titleLine.text))
  )
}

/** The `o` is Word's second bullet. */
const bullet = /^(?:[•·▪●○◦*–—-]|o (?=\p{Lu}))/u

/** Sentences, list items and long lines belong to a description; short ones may be anything. */
const isSentence = (text: string): boolean =>
  text.length >= 60 || /[.:;!?…]["”»)]?$/.test(text) || bullet.test(text)

/** `Moderator: …`, `Dr …`; `Welcome – Director General` may still be the title that a time waits for. */
const isIntroduced = (text: string): boolean =>
  labelled(text)?.topic === 'people' || /^(?:Dr|Mr|Ms|Mrs|Mme|Prof|Sr|Sra|H\.E|S\.E)(?!\p{L})/u.test(text)

const describe = (session: DraftSession, text: string): void => {
  if (session.description.length >= longestDescription) return
  session.description = cut(
    session.description === '' ? text : `${session.description}\n${text}`,
    longestDescription,
  )
}
