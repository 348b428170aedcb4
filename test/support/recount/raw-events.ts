/** A row of Zoom's report as it was uploaded, or what Zoom's events say in its place. */
export interface RawRow {
  name: string
  email: string | null
  from: string
  to: string
  host?: boolean
}

/** An event of the meeting as it was stored. */
export interface RawEvent {
  meetingUuid: string
  kind: 'started' | 'joined' | 'left' | 'ended'
  participantId: string | null
  email: string | null
  name: string
  at: string
}

const DAY_MS = 86_400_000

/**
 * The rows that Zoom's report would have: from a join to the next leave of the same participant, else to the end of
 * that run of the meeting. A run whose end is lost ends when the next one begins, and the last one a day later.
 */
export const rowsOfEvents = (events: readonly RawEvent[]): RawRow[] => {
  const inOrder = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const runs = [...new Set(inOrder.map(({ meetingUuid }) => meetingUuid))]
  const rows: RawRow[] = []
  for (const [index, run] of runs.entries()) {
    const ofRun = inOrder.filter(({ meetingUuid }) => meetingUuid === run)
    const next = inOrder.find(({ meetingUuid }) => meetingUuid === runs[index + 1])
    const dayLater = new Date(Date.parse(ofRun[0]?.at ?? '') + DAY_MS).toISOString()
    const end = ofRun.find(({ kind }) => kind === 'ended')?.at ?? next?.at ?? dayLater
    const openRows: Record<string, RawRow> = {}
    for (const { kind, participantId, name, at } of ofRun) {
      const id = participantId ?? ''
      const open = openRows[id]
      if (kind === 'joined' && !open) {
        const withAddress = ofRun.find((other) => other.participantId === id && other.email !== null)
        const row = { name, email: withAddress?.email ?? null, from: at, to: end }
        openRows[id] = row
        rows.push(row)
      }
      if (kind === 'left' && open) {
        open.to = at
        delete openRows[id]
      }
    }
  }
  return rows
}
