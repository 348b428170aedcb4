import { describe, expect, it } from 'vitest'
import { snapshotContactLists, snapshotStores } from '../../../support/store-snapshot'
import { aConsole } from './in-memory-console'
import {
  aConsoleFor,
  readOnlyButtons,
  type SubmitButton,
  submitButtons,
  type TestConsole,
} from './submit-buttons'

const stored = async ({ deps }: TestConsole, { isAudited }: SubmitButton) => {
  const clinics = JSON.parse(await snapshotStores(deps))
  const all = JSON.stringify([clinics, await snapshotContactLists(deps), deps.redriven, deps.letters])
  return JSON.parse(all, (name, value) => (isAudited && name === 'audit' ? undefined : value))
}

describe('the buttons of the console', () => {
  it('are all pressed twice here: a form without a line fails', async () => {
    const { app } = await aConsole()
    const forms = new Set(
      app.routes.filter(({ method }) => method === 'POST').map(({ path }) => `POST ${path}`),
    )
    expect([...new Set([...submitButtons.map(({ route }) => route), ...readOnlyButtons])].toSorted()).toEqual(
      [...forms].toSorted(),
    )
  })
})

describe.each(submitButtons)('the button of $route, pressed twice', (button) => {
  it('does it once and ends where the first click did', async () => {
    const { testConsole, sent } = await aConsoleFor(button)
    const untouched = await stored(testConsole, button)

    const first = await testConsole.post(button.path, sent)
    const done = await stored(testConsole, button)
    const second = await testConsole.post(button.path, sent)

    expect(first.status).toBe(303)
    const [to, again] = [first, second].map(({ headers }) => headers.get('location')?.replace(/\?.*/, ''))
    expect([second.status, again]).toEqual([303, to])
    if (!button.route.endsWith('sign-out')) expect(done).not.toEqual(untouched)
    expect(await stored(testConsole, button)).toEqual(done)
  })

  it('does it once when both clicks come at once', async () => {
    const alone = await aConsoleFor(button)
    await alone.testConsole.post(button.path, alone.sent)
    const { testConsole, sent } = await aConsoleFor(button)

    const answers = await Promise.all([1, 2].map(() => testConsole.post(button.path, sent)))

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await stored(testConsole, button)).toEqual(await stored(alone.testConsole, button))
  })
})
