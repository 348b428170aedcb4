import {
  GetSuppressedDestinationCommand,
  PutSuppressedDestinationCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2'
import { expect, it } from 'vitest'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { addMilliseconds, HOUR_MS } from '../../shared/domain/values/time/instant'
import { findFreePort } from '../support/engines/database-engine'
import { runCli } from '../support/execution/run-cli'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

it('an address that bounced gets mail again after its suppression was lifted, by command or by page', async () => {
  const port = await findFreePort()
  const endpoint = `http://127.0.0.1:${port}`
  const stack = await startStoryStack({
    now: addMilliseconds(storyInstants.reminderDay1, -2 * HOUR_MS),
    ports: { awsEndpoint: port },
  })
  const ses = new SESv2Client({ endpoint, region: 'eu-central-1', credentials: operatorCredentials })
  const names = [
    'by-command@example.org',
    'by-page@example.org',
    'by-page-alone@example.org',
    'never-lifted@example.org',
  ] as const
  const [byCommand, byPage, byPageAlone, neverLifted] = names
  // SES does not try these addresses, and says so with a hard bounce.
  for (const EmailAddress of names)
    await ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason: 'BOUNCE' }))

  const { register } = await publishSampleStory(stack)
  for (const email of names) await register(1, { email })
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, -HOUR_MS))
  const mailsTo = async (email: string) =>
    (await stack.inbox())
      .filter(({ to }) => to.includes(email))
      .map(({ tags, outcome }) => `${tags['kind']} ${outcome}`)
  for (const email of names) expect(await mailsTo(email)).toEqual(['confirmation suppressed'])

  // Meanwhile a reminder is due, which none of them may get.
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, HOUR_MS))
  for (const email of names) expect(await mailsTo(email)).toHaveLength(1)

  const args = ['--stage', 'test', '--local', endpoint, '--email-file', 'address']
  const why = ['--because', 'the mailbox works again', '--by', 'Tomas']
  const lift = (address: string) =>
    runCli(['lift-suppression', ...args, ...why], { now: stack.now, files: { address } })
  expect(await lift(byCommand)).toMatchObject({
    status: 0,
    text: 'The address gets the next mails; it was taken off the list of SES.',
  })
  await expect(
    ses.send(new GetSuppressedDestinationCommand({ EmailAddress: byCommand })),
  ).rejects.toMatchObject({ name: 'NotFoundException' })
  expect(await lift(byCommand)).toMatchObject({
    status: 0,
    text: 'The address is not suppressed. Nothing was changed.',
  })

  const browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  for (const email of [byPage, byPageAlone]) {
    const page = await browser.get('/console/suppressions')
    const found = await browser.submit(page, findForm(page, /^check address/i), { email })
    const lifted = await browser.submit(found, findForm(found, /^lift/i), {
      because: 'the mailbox works again',
    })
    expect(lifted.status).toBe(200)
    expect(lifted.html).toContain('Amazon SES may still refuse the address')
  }
  // What the page says is left to do.
  expect(await lift(byPage)).toMatchObject({
    status: 0,
    text: 'The address was not suppressed by us; it was taken off the list of SES.',
  })

  await stack.advanceTo(addMilliseconds(storyInstants.joinLinkDay1, HOUR_MS / 4))
  for (const email of [byCommand, byPage])
    expect(await mailsTo(email)).toEqual(['confirmation suppressed', 'join-link delivered'])
  expect(await mailsTo(byPageAlone)).toEqual(['confirmation suppressed', 'join-link suppressed'])
  expect(await mailsTo(neverLifted)).toHaveLength(1)
  expect(stack.problems()).toEqual([])
})
