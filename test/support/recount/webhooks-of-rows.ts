import type { RawRow } from './raw-events'

interface WebhookOptions {
  meetingId: string
  /** Begins the ids of the runs of the meeting. */
  run: string
  /** Whether Zoom says nothing of the end of the run that breaks off. */
  isEndLost: boolean
}

type Webhook = { event: string; payload: { object: Record<string, unknown> } }

/**
 * The webhooks of Zoom that would have led to the rows of a report, if the meeting had broken off in its middle for two
 * minutes: in no order, each fourth one twice, each fifth leave missing, and addresses only with joins.
 */
export const webhooksOfRows = (
  rows: readonly RawRow[],
  { meetingId, run, isEndLost }: WebhookOptions,
): Webhook[] => {
  const times = rows.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)])
  const [start, end] = [Math.min(...times), Math.max(...times)]
  const breakAt = Math.floor((start + end) / 2000) * 1000
  const resumeAt = breakAt + 120_000
  const webhook = (kind: string, uuid: string, object: Record<string, unknown>): Webhook => ({
    event: `meeting.${kind}`,
    payload: { object: { id: meetingId, uuid: `${run}-${uuid}`, ...object } },
  })
  const text = (millis: number): string => new Date(millis).toISOString()
  const webhooks = [
    webhook('started', 'a', { start_time: text(start) }),
    webhook('started', 'b', { start_time: text(resumeAt) }),
    webhook('ended', 'b', { end_time: text(end) }),
  ]
  if (!isEndLost) webhooks.push(webhook('ended', 'a', { end_time: text(breakAt) }))
  for (const [index, { name, email, ...row }] of rows.entries()) {
    const [from, to] = [Date.parse(row.from), Date.parse(row.to)]
    const who = { participant_uuid: `participant-${index}`, user_name: name }
    const add = (uuid: string, joinAt: number, leaveAt: number | null) => {
      const joined = { participant: { ...who, email: email ?? '', join_time: text(joinAt) } }
      webhooks.push(webhook('participant_joined', uuid, joined))
      const left = { participant: { ...who, email: '', leave_time: text(leaveAt ?? 0) } }
      if (leaveAt !== null && index % 5 !== 0) webhooks.push(webhook('participant_left', uuid, left))
    }
    if (from < breakAt) add('a', from, to <= breakAt ? to : null)
    if (to > resumeAt) add('b', Math.max(from, resumeAt), to)
  }
  const twice = webhooks.flatMap((each, index) => (index % 4 === 0 ? [each, each] : [each]))
  return twice.toSorted((a, b) => scramble(a) - scramble(b))
}

/** A number that has nothing to do with time. */
const scramble = (webhook: Webhook): number => {
  let sum = 7
  for (const letter of JSON.stringify(webhook)) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum
}
