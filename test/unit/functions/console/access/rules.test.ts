import { describe, expect, it } from 'vitest'
import { may, rules } from '../../../../../functions/console/access/rules'
import { type Role, roles } from '../../../../../functions/console/access/staff'
import { aPublishedClinic, somalia } from '../../../../support/builders'
import { aConsole, aStaff } from '../console-in-memory'

const foreign = 'clinic-of-others'
const clinics = [
  aPublishedClinic(),
  aPublishedClinic({
    id: foreign,
    organisers: [{ name: 'Lerato', email: 'lerato@example.org', language: 'en' }],
  }),
]

const everyRoute = Object.keys(rules).filter((route) => rules[route] !== 'everybody')
const addressOf = (route: string, id: string) => route.replace(':id', id).replace(':day', '1').split(' ')

const statusFor = async (route: string, role: Role | null, id: string): Promise<number> => {
  const { get, post } = await aConsole({ clinics, staff: aStaff(role) })
  const [method, path = ''] = addressOf(route, id)
  return (await (method === 'GET' ? get(path) : post(path))).status
}

/** Lets in: whatever the page then says about the form or the clinic. */
const letsIn = (status: number): boolean => ![401, 403, 404].includes(status)

const changes = everyRoute.filter((route) => /new|edit|publish|cancel|move/.test(route))
const attendance = everyRoute.filter((route) => /report|matches/.test(route))
const reading = everyRoute.filter((route) => !changes.includes(route) && !attendance.includes(route))

describe('who may do what', () => {
  it('has exactly one rule for each route of the app', async () => {
    const { app } = await aConsole()
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(Object.keys(rules).sort())
  })

  it.each(reading)('lets every role read its own clinics: %s', async (route) => {
    for (const role of roles)
      expect([role, letsIn(await statusFor(route, role, somalia))]).toEqual([role, true])
  })

  it.each(changes)('lets only organisers and admins change: %s', async (route) => {
    const allowed = await Promise.all(
      roles.map(async (role) => letsIn(await statusFor(route, role, somalia))),
    )
    expect(Object.fromEntries(roles.map((role, index) => [role, allowed[index]]))).toEqual({
      admin: true,
      organiser: true,
      partner: false,
      analyst: false,
    })
  })

  it.each(attendance)('lets partners count their own days, analysts not: %s', async (route) => {
    // A match without a row is answered 404 by the page itself, so the rule is asked.
    expect(may(aStaff('partner'), route, clinics[0])).toBe(true)
    expect(await statusFor(route, 'analyst', somalia)).toBe(403)
  })

  it.each(everyRoute.filter((route) => route.includes(':id')))(
    'tells a partner nothing about the clinics of others: %s',
    async (route) => {
      const status = await statusFor(route, 'partner', foreign)
      expect(status).toBe(changes.includes(route) ? 403 : 404)
    },
  )

  it.each(everyRoute)('lets in nobody without a role: %s', async (route) => {
    expect(await statusFor(route, null, somalia)).toBe(403)
  })

  it.each(everyRoute)('sends strangers to the sign-in: %s', async (route) => {
    const { get, post } = await aConsole({ clinics, staff: null })
    const [method, path = ''] = addressOf(route, somalia)
    if (method === 'GET') {
      const answer = await get(path)
      expect(answer.headers.get('location')).toBe(`/console/sign-in?to=${encodeURIComponent(path)}`)
    } else {
      expect((await post(path)).status).toBe(401)
    }
  })

  it('answers 403 on a route that nobody gave a rule', async () => {
    const { app, get } = await aConsole({ staff: aStaff('admin') })
    app.get('/console/forgotten', (c) => c.text('secret'))
    expect((await get('/console/forgotten')).status).toBe(403)
  })

  it('shows a partner only the clinics that name the address, whatever its case', async () => {
    const own = aPublishedClinic({
      title: 'Mine',
      organisers: [{ name: 'Hodan', email: 'HODAN@example.org', language: 'en' }],
    })
    const { get } = await aConsole({ clinics: [own, ...clinics.slice(1)], staff: aStaff('partner') })
    const page = await (await get('/console')).text()
    expect(page).toContain('Mine')
    expect(page).not.toContain(foreign)
  })

  it('shows a partner without a verified address no clinic', async () => {
    const { get } = await aConsole({ clinics, staff: aStaff('partner', { email: null }) })
    expect(await (await get('/console')).text()).toContain('There is no clinic for you yet')
  })
})
