import { describe, expect, it } from 'vitest'
import { rules } from '../../../../functions/console/access/rules'
import { everyListIn, everythingIn } from '../../../support/everything-in'
import { aHouseFor, type Button, buttons, type House, looksOnly } from './buttons'

const stored = async ({ world }: House, { isNoted }: Button) => {
  const clinics = JSON.parse(await everythingIn(world))
  const all = JSON.stringify([clinics, await everyListIn(world), world.sentBack, world.letters])
  return JSON.parse(all, (name, value) => (isNoted && name === 'audit' ? undefined : value))
}

describe('the buttons of the console', () => {
  it('are all pressed twice here: a form without a line fails', () => {
    const forms = Object.keys(rules).filter((route) => route.startsWith('POST'))
    expect([...new Set([...buttons.map(({ route }) => route), ...looksOnly])].toSorted()).toEqual(
      forms.toSorted(),
    )
  })
})

describe.each(buttons)('the button of $route, pressed twice', (button) => {
  it('does it once and ends where the first click did', async () => {
    const { house, sent } = await aHouseFor(button)
    const untouched = await stored(house, button)

    const first = await house.post(button.path, sent)
    const done = await stored(house, button)
    const second = await house.post(button.path, sent)

    expect(first.status).toBe(303)
    const [to, again] = [first, second].map(({ headers }) => headers.get('location')?.replace(/\?.*/, ''))
    expect([second.status, again]).toEqual([303, to])
    if (!button.route.endsWith('sign-out')) expect(done).not.toEqual(untouched)
    expect(await stored(house, button)).toEqual(done)
  })

  it('does it once when both clicks come at once', async () => {
    const alone = await aHouseFor(button)
    await alone.house.post(button.path, alone.sent)
    const { house, sent } = await aHouseFor(button)

    const answers = await Promise.all([1, 2].map(() => house.post(button.path, sent)))

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await stored(house, button)).toEqual(await stored(alone.house, button))
  })
})
