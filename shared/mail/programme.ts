import type { PlannableDay, Session } from '../domain/clinic/clinic'
import type { MailVoice } from '../language/mail-voice'
import type { Block } from './content'
import { clip, oneLine } from './plain-text'

/** Of the 30 KB that a mail may have, so much may be programme; what does not fit is on the clinic's page. */
const BUDGET = 8_000
const LONGEST_TITLE = 120

/** The programmes of these days in clinic time, each cut to its share; nothing for a day without sessions. */
export const programmeBlocks = (voice: MailVoice, days: readonly PlannableDay[]): Block[] =>
  days
    .filter(({ sessions }) => sessions.length > 0)
    .map((day) => programmeOf(voice, day, BUDGET / days.length))

const programmeOf = ({ say }: MailVoice, { number, sessions }: PlannableDay, budget: number): Block => {
  const items: { time: string; title: string; quiet: boolean }[] = []
  let spent = 0
  for (const session of sessions) {
    const item = itemOf(session)
    spent += costOf(item.title)
    if (spent > budget) break
    items.push(item)
  }
  const left = sessions.length - items.length
  const more = left > 0 ? say('programmeMore', { count: left }) : null
  return { type: 'programme', title: say('programme', { number }), items, more }
}

const itemOf = ({ start, end, title, kind }: Session) => ({
  time: `${start}–${end}`,
  title: clip(oneLine(title), LONGEST_TITLE),
  quiet: kind === 'break',
})

/** Bytes of a row in both twins, as they travel: its frame, the title twice, marks written as entities. */
const costOf = (title: string): number =>
  330 + 2.8 * Buffer.byteLength(title) + 5 * (title.match(/[&<>"'=]/g)?.length ?? 0)
