import { describe, expect, it } from 'vitest'
import { toMailKey } from '../../../../../shared/domain/mail/ledger/mail-key'
import {
  deadLetterExplanations,
  deadLetterQueues,
} from '../../../../../shared/domain/mail/sending/dead-letter'
import { aDispatch, aLedgerEntry, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const page = '/console/dead-letters'
const now = '2026-12-09T09:00:00.000Z'
const mail = JSON.stringify(toMailKey(aLedgerEntry()))
const deadLetter = { id: 'letter-1', sentAt: '2026-12-09T06:00:00.000Z', body: mail }

const theConsole = () => aConsole({ now, staff: aStaff('admin') })

describe('dead letters', () => {
  it('are explained queue by queue, and counted', async () => {
    const { get, deps } = await theConsole()
    expect(await pageText(await get(page))).toContain('No failed jobs.')
    deps.deadLetterMessages.urgent.push(deadLetter, { ...deadLetter, id: 'letter-2' })
    const words = await pageText(await get(page))
    for (const queue of deadLetterQueues)
      expect(words).toContain(deadLetterExplanations[queue].what.replaceAll("'", "'"))
    expect(words).toContain('Urgent e-mails 2')
    expect(words).not.toContain('Nothing is to be done')
  })

  it('are shown with ids, age and how often they were taken up, and nothing else of them', async () => {
    const { get, deps } = await theConsole()
    const body = JSON.stringify({ ...toMailKey(aLedgerEntry()), email: 'ayaan@example.org' })
    deps.deadLetterMessages.urgent.push({ ...deadLetter, body, tries: 11 })
    const words = await pageText(await get(`${page}/urgent`))
    expect(words).toContain(`clinic ${somaliaClinicId}`)
    expect(words).toContain('kind confirmation')
    expect(words).toContain('3 h')
    expect(words).toMatch(/ 11 /)
    expect(words).not.toContain('ayaan')
    expect(words).toContain(deadLetterExplanations.urgent.impact)
    expect(words).toContain(deadLetterExplanations.urgent.redriveEffect)
  })

  it('go back by the button only: looking changes nothing', async () => {
    const { get, post, follow, deps, lines } = await theConsole()
    deps.deadLetterMessages.urgent.push(deadLetter)
    await get(`${page}/urgent`)
    expect(deps.deadLetterMessages.urgent).toHaveLength(1)
    expect(await pageText(await follow(await post(`${page}/urgent`)))).toContain('One job is being retried.')
    expect(deps.redriven.urgent).toEqual([mail])
    expect(deps.deadLetterMessages.urgent).toEqual([])
    expect(lines).toContainEqual(expect.objectContaining({ message: 'dead-letters-redriven' }))
    expect(await pageText(await follow(await post(`${page}/urgent`)))).toContain('No job was retried.')
  })

  it('of the table are put away once the sweep has been round twice since', async () => {
    const { post, deps } = await theConsole()
    const body = JSON.stringify({ DDBStreamBatchInfo: { batchSize: 3 } })
    deps.deadLetterMessages.changes.push(
      { ...deadLetter, body },
      { id: 'young', sentAt: '2026-12-09T08:50:01.000Z', body },
    )
    await post(`${page}/changes`)
    expect(deps.deadLetterMessages.changes.map(({ id }) => id)).toEqual(['young'])
  })

  it('that no worker of ours wrote are shown separately, with the code that came with them', async () => {
    const { get, deps } = await theConsole()
    deps.deadLetterMessages.schedule.push({ ...deadLetter, body: 'x', errorCode: 'AccessDenied' })
    const words = await pageText(await get(`${page}/schedule`))
    expect(words).toContain('unknown format')
    expect(words).toContain('code AccessDenied')
  })

  it('of a message about the whole clinic are read as well', async () => {
    const { get, deps } = await theConsole()
    const { kind, version, clinicId } = aDispatch({ kind: 'reminder-week' })
    deps.deadLetterMessages.dispatch.push({
      ...deadLetter,
      body: JSON.stringify({ clinicId, kind, day: null, version }),
    })
    expect(await pageText(await get(`${page}/dispatch`))).toContain('kind reminder-week')
  })

  it('have no queue of another name', async () => {
    const { get } = await theConsole()
    expect((await get(`${page}/nowhere`)).status).toBe(404)
  })
})
