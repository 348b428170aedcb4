import { type FetchedPage, findForm, openBrowser } from '../../../cli/rehearse/text-browser'
import type { LocalStack } from '../../../infra/local/local-stack'

/**
 * Imports contacts into a new list at the console, prepares an invitation to it, sends the test mail and presses the
 * button that sends it to all.
 * @param clinic a published clinic's id
 * @returns reads the campaign's page
 */
export const inviteContacts = async (
  stack: LocalStack,
  clinic: string,
  addresses: readonly string[],
): Promise<{ progressPage(): Promise<FetchedPage> }> => {
  const browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  const press = (page: FetchedPage, button: RegExp, typed: Record<string, string> = {}) =>
    browser.submit(page, findForm(page, button), typed)
  const list = await press(await browser.get('/console/lists'), /create list/i, { name: 'Africa' })
  const preview = await press(list, /preview import/i, { text: ['email', ...addresses].join('\n') })
  const imported = await press(preview, /^import [\d,]+ contacts/i)
  const invitations = await browser.get(`/console/clinics/${clinic}/invitations`)
  const listId = new URL(imported.url).pathname.split('/').at(-1) ?? ''
  const draft = await press(invitations, /prepare invitation/i, { list: listId })
  const tested = await press(draft, /send a test/i)
  await stack.waitUntilIdle()
  const started = await press(await browser.get(tested.url), /send to [\d,]+ people/i)
  return { progressPage: () => browser.get(new URL(started.url).pathname) }
}

/** Invented addresses, in ascending order. */
export const inventAddresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `contact-${String(index).padStart(5, '0')}@example.org`)

/** To whom the campaign's invitations were sent, in ascending order; the test mail apart. */
export const listInvited = async (stack: LocalStack): Promise<string[]> =>
  (await stack.inbox())
    .filter(({ tags }) => tags.kind === 'invitation' && tags.campaign !== 'none')
    .flatMap(({ to }) => to)
    .toSorted()

/** How many times a campaign of the stack decided what to send next: the links of its chain. */
export const countCampaignRuns = (stack: LocalStack): number =>
  stack
    .awsCalls()
    .filter(({ caller, operation }) => caller.includes('Dispatch') && operation === 'GetSendQuota').length
