import { simpleParser } from 'mailparser'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import type { InventedRegistrant } from './participants'
import { type FetchedPage, findForm, type HttpFetch, openBrowser } from './text-browser'

/** The actions of a registrant, through the public pages and the links in their mails. */
export const createRegistrantClient = (
  siteUrl: string,
  inbox: () => Promise<InboxMail[]>,
  httpFetch?: HttpFetch,
) => {
  const browser = openBrowser(siteUrl, '', httpFetch)

  /** @returns the page with the form, or the page shown instead of it */
  const openRegistrationPage = (clinicId: string): Promise<FetchedPage> =>
    browser.get(`/clinics/${clinicId}/register`)

  /** @returns the page that answers */
  const register = async (clinicId: string, person: InventedRegistrant): Promise<FetchedPage> => {
    const page = await openRegistrationPage(clinicId)
    const values = { ...person, gender: person.gender ?? '' }
    const resultPage = await browser.submit(page, findForm(page, /register/i), values)
    if (resultPage.status !== 200) throw new Error(`registering was answered with ${resultPage.status}`)
    return resultPage
  }

  const withdraw = async (person: InventedRegistrant): Promise<void> => {
    const page = await browser.get(await findPersonalPage(person))
    const resultPage = await browser.submit(page, findForm(page, /withdraw/i))
    if (resultPage.status !== 200) throw new Error(`withdrawing was answered with ${resultPage.status}`)
  }

  /** @returns its address */
  const findPersonalPage = (person: InventedRegistrant): Promise<string> =>
    findLinkInMails(person, /\/my\/[\w.-]+/)

  /** @returns the target of the join address */
  const followJoinLink = async (person: InventedRegistrant): Promise<FetchedPage> =>
    browser.get(await findLinkInMails(person, /\/join\/[\w.-]+/))

  /** The newest link of its kind in the person's mails. */
  const findLinkInMails = async ({ email }: InventedRegistrant, linkPattern: RegExp): Promise<string> => {
    const mails = (await inbox()).filter(({ to }) => to.includes(email)).reverse()
    for (const { raw } of mails) {
      const { text = '' } = await simpleParser(raw)
      const match = linkPattern.exec(text)
      if (match) return match[0]
    }
    throw new Error(`no e-mail has brought a link ${linkPattern}`)
  }

  return { openRegistrationPage, register, withdraw, findPersonalPage, followJoinLink }
}
