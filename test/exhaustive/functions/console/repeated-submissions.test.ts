import { describe, expect, it } from 'vitest'
import { personId } from '../../../../shared/domain/ids'
import { contactAddress } from '../../../support/execution/campaign-driver'
import { snapshotContactLists, snapshotStores } from '../../../support/stores/store-snapshot'
import { aConsole } from '../../../unit/functions/console/in-memory-console'
import type { SubmitButton, TestConsole } from '../../../unit/functions/console/submit-buttons/submit-button'
import {
  aConsoleFor,
  readOnlyButtons,
  submitButtons,
} from '../../../unit/functions/console/submit-buttons/submit-buttons'

const stored = async ({ deps }: TestConsole, { isAudited }: SubmitButton) => {
  const clinics = JSON.parse(await snapshotStores(deps))
  const institutions = {
    choices: await deps.institutions.listChoices(),
    audit: await deps.institutions.audit('SO'),
  }
  const all = JSON.stringify([
    clinics,
    await snapshotContactLists(deps),
    deps.redriven,
    deps.deadLetterMessages,
    institutions,
    await deps.suppressions.readRecord(personId(contactAddress(1))),
    await deps.programme.listFigures(),
    await deps.programme.listLinks(),
    await deps.programme.listSubscriptions(),
    await deps.programme.programmeAudit(),
  ])
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

    const status = button.status ?? 303
    expect(first.status).toBe(status)
    const [to, again] = [first, second].map(({ headers }) => headers.get('location')?.replace(/\?.*/, ''))
    expect([second.status, again]).toEqual([status, to])
    if (!button.route.endsWith('sign-out')) expect(done).not.toEqual(untouched)
    expect(await stored(testConsole, button)).toEqual(done)
  })

  it('does it once when both clicks come at once', async () => {
    const alone = await aConsoleFor(button)
    await alone.testConsole.post(button.path, alone.sent)
    const { testConsole, sent } = await aConsoleFor(button)

    const answers = await Promise.all([1, 2].map(() => testConsole.post(button.path, sent)))

    const status = button.status ?? 303
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
    expect(await stored(testConsole, button)).toEqual(await stored(alone.testConsole, button))
  })
})
