import { describe, expect, it } from 'vitest'
import { deadLetterQueues, explanations } from '../../../../../shared/domain/mail/dead-letter'
import { keyOf } from '../../../../../shared/domain/mail/mail-entry'
import { aDispatch, aLedgerEntry, somalia } from '../../../../support/builders'
import { aConsole, aStaff, wordsOf } from '../console-in-memory'

const page = '/console/dead-letters'
const now = '2026-12-09T09:00:00.000Z'
const mail = JSON.stringify(keyOf(aLedgerEntry()))
const letter = { id: 'letter-1', sentAt: '2026-12-09T06:00:00.000Z', body: mail }

const theConsole = () => aConsole({ now, staff: aStaff('admin') })

describe('dead letters', () => {
  it('are explained queue by queue, and counted', async () => {
    const { get, world } = await theConsole()
    expect(await wordsOf(await get(page))).toContain('There is none. Nothing is to be done.')
    world.letters.urgent.push(letter, { ...letter, id: 'letter-2' })
    const words = await wordsOf(await get(page))
    for (const queue of deadLetterQueues)
      expect(words).toContain(explanations[queue].what.replaceAll("'", "'"))
    expect(words).toContain('Urgent mails 2')
    expect(words).not.toContain('Nothing is to be done')
  })

  it('are shown with ids, age and how often they were taken up, and nothing else of them', async () => {
    const { get, world } = await theConsole()
    const body = JSON.stringify({ ...keyOf(aLedgerEntry()), email: 'ayaan@example.org' })
    world.letters.urgent.push({ ...letter, body, tries: 11 })
    const words = await wordsOf(await get(`${page}/urgent`))
    expect(words).toContain(`clinic ${somalia}`)
    expect(words).toContain('kind confirmation')
    expect(words).toContain('3 h')
    expect(words).toContain('11 times')
    expect(words).not.toContain('ayaan')
    expect(words).toContain(explanations.urgent.means)
    expect(words).toContain(explanations.urgent.back)
  })

  it('go back by the button only: looking changes nothing', async () => {
    const { get, post, follow, world, lines } = await theConsole()
    world.letters.urgent.push(letter)
    await get(`${page}/urgent`)
    expect(world.letters.urgent).toHaveLength(1)
    expect(await wordsOf(await follow(await post(`${page}/urgent`)))).toContain('One letter left its queue.')
    expect(world.sentBack.urgent).toEqual([mail])
    expect(world.letters.urgent).toEqual([])
    expect(lines).toContainEqual(expect.objectContaining({ message: 'dead-letters-sent-back' }))
    expect(await wordsOf(await follow(await post(`${page}/urgent`)))).toContain('No letter left its queue.')
  })

  it('of the table are put away once the sweep has been round twice since', async () => {
    const { post, world } = await theConsole()
    const body = JSON.stringify({ DDBStreamBatchInfo: { batchSize: 3 } })
    world.letters.changes.push({ ...letter, body }, { id: 'young', sentAt: '2026-12-09T08:50:01.000Z', body })
    await post(`${page}/changes`)
    expect(world.letters.changes.map(({ id }) => id)).toEqual(['young'])
  })

  it('that no worker of ours wrote are told apart, with the code that came with them', async () => {
    const { get, world } = await theConsole()
    world.letters.schedule.push({ ...letter, body: 'x', reason: 'AccessDenied' })
    const words = await wordsOf(await get(`${page}/schedule`))
    expect(words).toContain('of no known form')
    expect(words).toContain('code AccessDenied')
  })

  it('of a message about the whole clinic are read as well', async () => {
    const { get, world } = await theConsole()
    const { kind, planVersion, clinicId } = aDispatch({ kind: 'reminder-week' })
    world.letters.dispatch.push({
      ...letter,
      body: JSON.stringify({ clinicId, kind, day: null, planVersion }),
    })
    expect(await wordsOf(await get(`${page}/dispatch`))).toContain('kind reminder-week')
  })

  it('have no queue of another name', async () => {
    const { get } = await theConsole()
    expect((await get(`${page}/nowhere`)).status).toBe(404)
  })
})
