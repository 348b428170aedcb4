import { describe, expect, it } from 'vitest'
import { aForm, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const path = `/clinics/${somaliaClinicId}/register`
const mistyped = 'amina.warsame@gmial.com'

describe('a form with a mistyped address', () => {
  it('asks once whether another address was meant, and registers nobody yet', async () => {
    const { post, deps } = await aSite()
    const answer = await post(path, { ...aForm(), email: mistyped })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Did you mean amina.warsame@gmail.com?')
    expect(html).toContain(`name="emailAsTyped" value="${mistyped}"`)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
  })

  it('is taken when it is sent again as it is, and asked about again when it is mistyped otherwise', async () => {
    const { post, deps } = await aSite()
    const send = (email: string, emailAsTyped: string) => post(path, { ...aForm(), email, emailAsTyped })
    expect((await send('amina.warsame@gmal.com', mistyped)).status).toBe(422)
    expect((await send(mistyped, mistyped)).status).toBe(303)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
  })

  it('names other errors first', async () => {
    const { post } = await aSite()
    const html = await (await post(path, { ...aForm(), name: '', email: mistyped })).text()
    expect(html).toContain('Enter your name.')
    expect(html).not.toContain('Did you mean')
  })
})
