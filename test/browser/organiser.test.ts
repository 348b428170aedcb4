import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearsalMeeting } from '../../cli/rehearse/organiser-client'
import { type BrowserFixture, openBrowserFixture, somaliaAnnouncement } from './support/browser-fixture'
import { aRegistrantForm, readSampleRegistrants, registerPeople } from './support/registrants'
import type { Visitor } from './support/visitor'

const samples = join(import.meta.dirname, '../../samples/zoom')
const people = readSampleRegistrants()

const otherAnnouncement = `DFS Security Clinic for Lesotho
The clinic takes place online on 18 December 2025 from 09:00 to 12:00.
Programme
Day 1, 18 December 2025
09:00 - 10:00 Opening
10:00 - 12:00 Security of mobile money`

/** The people who register for it. */
const approvalAnnouncement = ['Ayo Ramatla', 'Lerato Mokoena', 'Palesa Nkosi'].map((name) =>
  aRegistrantForm({ name, email: `${name.toLowerCase().replace(' ', '.')}@example.org`, country: 'LS' }),
)

/** Each step continues where the previous one has ended: all in the morning of the first day, to keep it short. */
describe('an organiser in a browser', () => {
  let fixture: BrowserFixture
  let organiser: Visitor
  let page: Page
  let clinicUrl: string
  let otherUrl: string

  beforeAll(async () => {
    fixture = await openBrowserFixture('2025-12-10T04:30:00.000Z')
    organiser = await fixture.openVisitor()
    page = organiser.page
  })
  afterAll(() => fixture.close())

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor()
  const waitForText = (words: string | RegExp) => page.getByText(words).first().waitFor()
  const field = (name: string | RegExp) => page.getByLabel(name).first()

  it('signs in as one of the sample people', async () => {
    await page.goto(fixture.stack.consoleUrl)
    await heading('Choose a person')
    await organiser.checkPage({ dark: true })
    await press(/Tomas Lindqvist/)
    await waitForText(/There are no clinics yet\./)
    await organiser.checkPage()
  })

  it('pastes an announcement and reads each finding beside its line', async () => {
    await follow('New clinic')
    await heading('New clinic')
    await organiser.checkPage({ dark: true })
    await field('Announcement').fill(somaliaAnnouncement)
    await press('Continue')
    await heading('Review the announcement')
    await organiser.checkPage({ dark: true })
    const line = page.locator('.lines > li', { hasText: '10 - 11 December 2025 from 09:00' })
    const [text, finding] = await Promise.all([
      line.locator('> span[dir]').boundingBox(),
      line.locator('.findings').boundingBox(),
    ])
    expect(finding?.y).toBeCloseTo(text?.y ?? 0, -1)
    expect(finding?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
  })

  it('sees the errors of the draft at their fields', async () => {
    await follow('Review draft')
    await heading('Edit the draft')
    expect(await field('Time zone of the hours').inputValue()).toBe('Africa/Mogadishu')
    await organiser.checkPage({ dark: true })
    await field('Name 1').fill('Hodan Farah')
    await field('E-mail 1').fill('hodan.farah at example.org')
    await field('Meeting ID').fill(rehearsalMeeting.meetingId)
    await field('Joining address').fill(rehearsalMeeting.joinUrl)
    await press('Save')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /e-mail address/ })
      .click()
    expect(await page.locator(':focus').getAttribute('name')).toBe('organisers.0.email')
    expect(await field('Meeting ID').inputValue()).toBe(rehearsalMeeting.meetingId)
    await organiser.checkPage()
  })

  it('corrects the draft and publishes it, after a preview of the consequences', async () => {
    await field('E-mail 1').fill('hodan.farah@example.org')
    await press('Save')
    await waitForText('Nothing is missing.')
    await organiser.checkPage()
    await follow('Preview and publish')
    await heading('Messages to be planned')
    await organiser.checkPage()
    await press('Publish')
    await waitForText('Published. Registration is open')
    await organiser.checkPage({ dark: true })
    clinicUrl = page.url().replace(/\?.*/, '')
  })

  it('sees the registrations', async () => {
    await registerPeople(fixture.stack, clinicUrl.split('/').at(-1) ?? '', people)
    await follow('Registrations')
    await waitForText(`${people.length} in all`)
    await organiser.checkPage({ dark: true })
    await field('Name, e-mail or organisation').fill('xeeb')
    await press('Show')
    await waitForText(`2 of ${people.length}`)
  })

  it('prepares an invitation to a contact list, and sees the mail in each language before it is sent', async () => {
    await page.goto(`${fixture.stack.consoleUrl}/lists`)
    await organiser.checkPage()
    await field('Name').fill('Banks')
    await press('Create list')
    await heading('Banks')
    await organiser.checkPage()
    await field('Or paste the rows').fill(
      'email,name,language\nada@example.org,Ada,en\nbea@example.org,Béa,fr',
    )
    await press('Preview import')
    await heading('Import preview')
    await organiser.checkPage()
    await press('Import 2 contacts')
    await waitForText('Contacts imported.')
    await page.goto(`${clinicUrl}/invitations`)
    await organiser.checkPage()
    await press('Prepare invitation')
    await heading('Invitation 1')
    const mail = (language: string) => page.frameLocator(`iframe[title="The invitation in ${language}"]`)
    await mail('English').getByText('Dear Ada,').waitFor()
    await page.getByText(/^Français: /).click()
    await mail('French').getByText('Bonjour Béa,').waitFor()
    await organiser.checkPage({ dark: true })
    const [clinic] = await Promise.all([
      organiser.context.waitForEvent('page'),
      mail('French').getByRole('link', { name: 'Voir l’atelier et s’inscrire' }).click(),
    ])
    await clinic.getByRole('heading', { level: 1 }).waitFor()
    await clinic.close()
  })

  it('moves a day, after a preview of every consequence', async () => {
    await page.goto(clinicUrl)
    await follow('Change date or hours of day 2')
    await field('From').fill('10:00')
    await field('To').fill('09:00')
    await press('Preview')
    await page.getByRole('alert').waitFor()
    await organiser.checkPage()
    await field('To').fill('14:00')
    await press('Preview')
    await heading('What will happen')
    await waitForText(`${people.length} people will be informed by e-mail at once`)
    await organiser.checkPage({ dark: true })
    await press(`Move the day and inform ${people.length} people`)
    await waitForText('The day has been moved.')
  })

  it('reads in the timeline which messages were sent to how many people, and which will be', async () => {
    await fixture.stack.advanceTo('2025-12-10T06:01:00.000Z')
    await follow('Messages')
    const row = (words: string) => page.locator('.timeline > li', { hasText: words })
    await row('Notice of a new date or time, day 2').getByText(`sent to ${people.length} people`).waitFor()
    await row('Reminder the day before, day 2').getByText(`${people.length} delivered`).waitFor()
    await row('Joining link (1 hour before), day 2').getByText('09:00').waitFor()
    await organiser.checkPage({ dark: true })
  })

  it('publishes another clinic, whose zone had to be chosen first, and whose registrations need approval', async () => {
    await page.goto(`${fixture.stack.consoleUrl}/clinics/new`)
    await field('Announcement').fill(otherAnnouncement)
    await press('Continue')
    await waitForText('required before publishing')
    await follow('Review draft')
    await field('Time zone of the hours').selectOption('Africa/Maseru')
    await field('Name 1').fill('Tomas Lindqvist')
    await field('E-mail 1').fill('tomas.lindqvist@example.org')
    await page.getByLabel('The organiser approves each registration').check()
    await press('Save')
    await follow('Preview and publish')
    await press('Publish')
    await waitForText('Published. Registration is open')
    otherUrl = page.url().replace(/\?.*/, '')
  })

  it('decides on its registrations: one is approved, one is rejected, one stays pending', async () => {
    const id = otherUrl.split('/').at(-1) ?? ''
    await page.goto(`${fixture.stack.siteUrl}/clinics/${id}/register`)
    await waitForText('The organiser reviews each registration')
    await organiser.checkPage({ dark: true })
    await registerPeople(fixture.stack, id, approvalAnnouncement)
    await page.goto(`${fixture.stack.siteUrl}/clinics/${id}/pending`)
    await organiser.checkPage()
    await page.goto(otherUrl)
    await waitForText('3 registrations pending.')
    await follow('Review them')
    await heading('Pending registrations')
    await organiser.checkPage({ dark: true })
    await press('Approve: Ayo Ramatla')
    await waitForText('1 person approved')
    await page
      .getByLabel(/Lerato Mokoena/)
      .first()
      .check()
    await press('Reject selected')
    await heading('Reject 1 person?')
    await organiser.checkPage({ dark: true })
    await press('Reject and inform 1 person')
    await waitForText('1 person rejected')
    await organiser.checkPage({ dark: true })
  })

  it('cancels it, and pending registrants get the notice as well', async () => {
    await page.goto(otherUrl)
    await follow('Cancel the clinic')
    await waitForText('2 people will be informed by e-mail at once.')
    await heading('Cancel this clinic?')
    await organiser.checkPage()
    await press('Cancel and inform 2 people')
    await waitForText('The clinic has been cancelled.')
    await organiser.checkPage()
  })

  it('uploads Zoom’s report of a day and sees who took part', async () => {
    await fixture.stack.advanceTo('2025-12-10T10:10:00.000Z')
    await page.goto(clinicUrl)
    await follow('Upload Zoom report of day 1')
    await heading('Upload Zoom’s report of day 1')
    await organiser.checkPage()
    await field('Participant report (CSV)').setInputFiles(join(samples, 'wrong-rows.csv'))
    await press('Upload report')
    await heading('Check the report of day 1')
    await organiser.checkPage()
    await press('Count this report')
    await waitForText('Nothing was counted.')
    await follow('Choose another file or zone')
    await field('Participant report (CSV)').setInputFiles(join(samples, 'joins-current.csv'))
    await field('Time zone of the report').selectOption('Europe/Zurich')
    await press('Upload report')
    await page.getByLabel(/It belongs to this clinic/).check()
    await press('Count this report')
    await page.waitForURL(/notice=report/)
    await fixture.stack.waitUntilIdle()
    await page.goto(`${clinicUrl}/days/1`)
    await heading('Day 1 attendance')
    const figureOf = async (label: RegExp) => {
      const figure = page.locator('.numbers > div', { has: page.getByText(label) }).locator('dd')
      return Number((await figure.innerText()).replace(': show the list', ''))
    }
    expect(await figureOf(/^Registered$/)).toBe(people.length)
    expect(await figureOf(/^Joined$/)).toBeGreaterThan(3)
    await organiser.checkPage({ dark: true })
  })

  it('sees in a chart how many people were in the meeting at each time', async () => {
    const picture = page.getByRole('img', { name: /Participants over time on day 1/ })
    const box = await picture.boundingBox()
    expect(box?.width).toBeGreaterThan(600)
    expect(box?.height).toBeGreaterThan(150)
    await page.locator('figcaption', { hasText: /At most \d+ people at once/ }).waitFor()
  })

  it('assigns an unmatched row to a registrant, and the day is counted again', async () => {
    // Several registrants have the name: the first candidate is chosen.
    await page.getByRole('button', { name: 'Confirm match' }).first().click()
    await waitForText('Noted. The day is being counted again.')
    await fixture.stack.waitUntilIdle()
    await page.goto(`${clinicUrl}/days/1`)
    await waitForText('Decided by hand: 1')
    await organiser.checkPage()
  })

  it('finds all clinics in the list', async () => {
    await page.goto(fixture.stack.consoleUrl)
    await heading(/Upcoming/)
    await heading(/Completed and cancelled/)
    await organiser.checkPage({ dark: true })
  })

  it('has checked every page that was opened, and the browser has reported no error', async () => {
    await press(/Sign out/)
    await heading(/signed out/i)
    await organiser.checkPage()
    expect(organiser.uncheckedPages()).toEqual([])
    expect(organiser.browserErrors()).toEqual([])
  })
})
