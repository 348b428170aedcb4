import { describe, expect, it } from 'vitest'
import { aClinic, somalia } from '../../../../support/builders'
import { aConsole, wordsOf } from '../console-in-memory'

const publish = `/console/clinics/${somalia}/publish`

describe('publishing', () => {
  it('shows every message that it will plan, in clinic time with place and offset', async () => {
    const { get, world } = await aConsole({ clinics: [aClinic()], now: '2026-12-05T09:00:00.000Z' })
    const words = await wordsOf(await get(publish))
    expect(words).toContain(
      'Reminder a week before Thursday, 3 December 2026, 09:00 (Mogadishu, UTC+03:00): has passed, so it will not be sent',
    )
    expect(words).toContain(
      'The way in, an hour before, day 2 Friday, 11 December 2026, 08:00 (Mogadishu, UTC+03:00)',
    )
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'draft' })
  })

  it('is done by the button only, once', async () => {
    const { post, follow, world } = await aConsole({ clinics: [aClinic()] })
    const answer = await post(publish, { version: '1' })
    expect(await wordsOf(await follow(answer))).toContain('Published. Registration is open')
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'published', version: 2 })
    expect((await post(publish, { version: '1' })).headers.get('location')).toBe(
      `/console/clinics/${somalia}`,
    )
    expect(await world.clinics.get(somalia)).toMatchObject({ version: 2 })
  })

  it('says what is missing instead', async () => {
    const { get, post, world } = await aConsole({ clinics: [{ ...aClinic(), timeZone: null }] })
    const words = await wordsOf(await get(publish))
    expect(words).toContain('Choose the time zone')
    expect(words).not.toContain('These messages are planned')
    expect((await post(publish, { version: '1' })).status).toBe(422)
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'draft' })
  })

  it('is refused when the draft was changed meanwhile', async () => {
    const { post, world } = await aConsole({ clinics: [aClinic({ version: 4 })] })
    const answer = await post(publish, { version: '3' })
    expect(answer.status).toBe(409)
    expect(await wordsOf(answer)).toContain('It was changed while you were looking')
    expect(await world.clinics.get(somalia)).toMatchObject({ status: 'draft' })
  })
})
