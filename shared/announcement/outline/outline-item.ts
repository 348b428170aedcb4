import type { AnnotatedLine } from '../line'
import type { HeadingTopic } from '../text/layout/heading-topics'
import type { DayHeading } from './lines/day-heading'
import type { ProgrammeSlot } from './slots/programme-slot'

/** What a line of the page is. One line may open a day and hold its first session. */
export type OutlineItem = { line: AnnotatedLine } & (
  | { kind: 'day'; heading: DayHeading }
  | { kind: 'slot'; slot: ProgrammeSlot }
  | { kind: 'topic'; topic: HeadingTopic; rest: string }
  | { kind: 'person' }
  | { kind: 'text' }
)
