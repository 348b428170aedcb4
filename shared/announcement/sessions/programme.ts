import { MAX_SESSION_SPEAKERS, type SessionSpeaker } from '../../domain/clinic/session-speaker'
import { truncateText } from '../../domain/values/text/truncate-text'
import type { AnnotatedLine } from '../line'
import { isSpeakerLine } from '../outline/lines/speaker-line'
import { isLogisticsHeading, isOtherEventsHeading } from '../outline/other-sections'
import type { OutlineItem } from '../outline/outline-item'
import { splitCells } from '../outline/slots/parse-slots'
import type { ProgrammeSlot } from '../outline/slots/programme-slot'
import { parseLabel } from '../text/layout/heading-topics'
import { trimPunctuation } from '../text/trim-punctuation'
import { isBreakTitle } from './break-titles'
import { isParallelTo } from './parallel-sessions'
import type { DraftSession, ProgrammeDay } from './programme-day'
import {
  findListedSpeaker,
  findSpeakerColumn,
  findSpeakers,
  findSpeakersInColumn,
  findSpeakersInTitle,
  type SpeakerColumn,
} from './speakers'

interface OpenSession {
  session: DraftSession
  titleLine: AnnotatedLine | null
  /** Set by `Related Reports:` and headings after the programme: what follows is no description. */
  closed: boolean
  /** The last line of a list below `Panellists:`; null outside of such lists. */
  peopleLine: number | null
}

const maxDescriptionLength = 5000

/** The programme day by day, and the short lines in it that found no place. */
export const buildProgramme = (
  items: OutlineItem[],
): { days: ProgrammeDay[]; unplacedLines: AnnotatedLine[] } => {
  const days: ProgrammeDay[] = [{ heading: null, line: null, sessions: [] }]
  const unplacedLines: AnnotatedLine[] = []
  let open: OpenSession | null = null
  let isOver = false
  let column: SpeakerColumn | null = null
  for (const item of items) {
    column = findSpeakerColumn(item.line.text) ?? column
    if (open && (isLogisticsHeading(item) || isOtherEventsHeading(item))) isOver = true
    else if (item.kind === 'day' || (item.kind === 'topic' && item.topic === 'programme')) isOver = false
    if (isOver) {
      if (item.kind === 'slot') unplacedLines.push(item.line)
      if (open) open.closed = true
    } else if (item.kind === 'day') {
      days.push({ heading: item.heading, line: item.line, sessions: [] })
      open = null
    } else if (item.kind === 'slot') open = openSession(item.slot, item.line)
    else if (open) addFollowing(open, item)
  }
  return { days, unplacedLines }

  function openSession(slot: ProgrammeSlot, line: AnnotatedLine): OpenSession | null {
    const day = days.at(-1)
    const before = day?.sessions.at(-1)
    if (slot.to === null && before?.to && slot.from < before.to) {
      unplacedLines.push(line)
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
    const next: OpenSession = { session, titleLine: null, closed: false, peopleLine: null }
    if (slot.title !== '') setTitle(next, slot.title, line)
    for (const cell of slot.cells) {
      if (isSentence(cell) && !isSpeakerLine(cell)) appendDescription(session, cell)
      addSpeakers(next, findSpeakers(cell), line)
    }
    if (column) addSpeakers(next, findSpeakersInColumn(column, line.text), line)
    return next
  }

  /** Another room at the same time: a session of its own. */
  function openParallel(now: OpenSession, line: AnnotatedLine): void {
    const { from, to, kind } = now.session
    const session: DraftSession = { from, to, kind, title: '', description: '', line: line.number }
    days.at(-1)?.sessions.push(session)
    now.session = session
    setTitle(now, line.text, line)
  }

  function addFollowing(now: OpenSession, item: OutlineItem): void {
    const { line } = item
    if (isListedPerson(now, line)) {
      addSpeakers(now, findListedSpeaker(line.text), line)
      now.peopleLine = line.number
      return
    }
    now.peopleLine = opensPeopleList(item) ? line.number : null
    if (item.kind === 'topic' && !isStillTitle(now, item)) {
      if (item.topic !== 'people' && item.topic !== 'table' && item.topic !== 'objectives') now.closed = true
      if (item.topic === 'objectives' && item.rest !== '' && !now.closed)
        appendDescription(now.session, item.rest)
      return
    }
    if (item.kind === 'person' && (now.session.title !== '' || isIntroduced(line.text))) {
      addSpeakers(now, findSpeakers(line.text), line)
      return
    }
    if (!now.closed && isParallelTo(now.session, line.text)) {
      openParallel(now, line)
      return
    }
    if (now.session.title === '' && !now.closed) {
      const [title = '', ...cells] = splitCells(
        parseLabel(line.text)?.topic === 'table' ? (parseLabel(line.text)?.rest ?? '') : line.text,
      )
      setTitle(now, title, line)
      for (const cell of cells) if (isSentence(cell)) appendDescription(now.session, cell)
    } else if (continuesTitle(now, line))
      now.session.title = truncateText(`${now.session.title} ${line.text}`, 300)
    else if (now.closed) return
    else if (isSentence(line.text)) appendDescription(now.session, line.text)
    else unplacedLines.push(line)
    if (now.titleLine !== line) now.titleLine = null
  }
}

/** `Registration` or `Introduction` right after a lone time is the session's title, `Programme` is not. */
const isStillTitle = (current: OpenSession, item: Extract<OutlineItem, { kind: 'topic' }>): boolean => {
  if (current.session.title !== '' || current.closed) return false
  if (item.topic === 'table' && item.rest !== '') return true
  return (
    item.rest === '' &&
    !/[:：]$/.test(item.line.text) &&
    ['registration', 'objectives', 'note'].includes(item.topic)
  )
}

const setTitle = (open: OpenSession, text: string, line: AnnotatedLine): void => {
  const title = trimPunctuation(text).replace(/(?<=[\p{L}\p{N})]{3})\.$/u, '')
  open.session.title = truncateText(title, 300)
  open.session.kind = isBreakTitle(title) ? 'break' : 'session'
  open.titleLine = line
  addSpeakers(open, findSpeakersInTitle(title), line)
  if (title.length > 300) appendDescription(open.session, text)
}

/** `Panellists:` above the people of its session; with a line left free it may be a list for the whole clinic. */
const opensPeopleList = (item: OutlineItem): boolean =>
  item.kind === 'topic' &&
  item.topic === 'people' &&
  item.rest === '' &&
  item.line.gap === 0 &&
  /[:：]\s*$/u.test(item.line.text)

const isListedPerson = ({ peopleLine }: OpenSession, line: AnnotatedLine): boolean =>
  peopleLine === line.number - 1 && line.gap === 0 && findListedSpeaker(line.text).length > 0

/** A break has no speakers: a person below one may belong to the next session. */
const addSpeakers = (
  { session, closed }: OpenSession,
  people: SessionSpeaker[],
  line: AnnotatedLine,
): void => {
  if (closed || session.kind === 'break') return
  for (const speaker of people) {
    const known = session.speakers ?? []
    if (known.length >= MAX_SESSION_SPEAKERS || known.some((each) => each.speaker.name === speaker.name))
      continue
    session.speakers = [...known, { speaker, line: line.number }]
  }
}

/** A title broken over two lines goes on in lower case, or ends with a word that needs another. */
const continuesTitle = (open: OpenSession, line: AnnotatedLine): boolean => {
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
  parseLabel(text)?.topic === 'people' || /^(?:Dr|Mr|Ms|Mrs|Mme|Prof|Sr|Sra|H\.E|S\.E)(?!\p{L})/u.test(text)

const appendDescription = (session: DraftSession, text: string): void => {
  if (session.description.length >= maxDescriptionLength) return
  session.description = truncateText(
    session.description === '' ? text : `${session.description}\n${text}`,
    maxDescriptionLength,
  )
}
