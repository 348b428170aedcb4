import type { ProgrammeSession } from '../../domain/clinic/clinic'
import type { SessionSpeaker } from '../../domain/clinic/session-speaker'
import type { AnnotatedLine } from '../line'
import type { DayHeading } from '../outline/lines/day-heading'

/** A session before it is checked: minutes since midnight, and the line of its time. */
export interface DraftSession {
  from: number
  to: number | null
  title: string
  kind: ProgrammeSession['kind']
  description: string
  line: number
  /** Each with the line that names it. */
  speakers?: { speaker: SessionSpeaker; line: number }[]
}

/** What stands under one day's heading; `heading` null before the first one. */
export interface ProgrammeDay {
  heading: DayHeading | null
  line: AnnotatedLine | null
  sessions: DraftSession[]
}
