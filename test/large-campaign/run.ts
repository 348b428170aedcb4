/**
 * `npm run large-campaign` invites 5,000 people on a local stack, `-- --people 1000` as many, at the rate of the stage's
 * settings. It prints what became of them, and ends with 1 unless each person has one mail and no alarm went off.
 */
import { parseArgs } from 'node:util'
import { announcementText, startClinicStack } from '../support/local-stack/clinic-stack'
import {
  countCampaignRuns,
  inventAddresses,
  inviteContacts,
  listInvited,
} from '../support/local-stack/invite-contacts'

const MAIL_RATE = 14

const main = async (people: number): Promise<number> => {
  const began = performance.now()
  const addresses = inventAddresses(people)
  // The pauses of functions pass on the virtual clock with a fault plan.
  const { stack, publish } = await startClinicStack({
    now: '2025-11-10T06:00:00.000Z',
    mailRate: MAIL_RATE,
    faultPlan: { seed: 1, rules: [] },
  })
  try {
    const clinic = await publish(announcementText('many invited', '10 December 2025'), '84512345678')
    const { progressPage } = await inviteContacts(stack, clinic, addresses)
    await stack.advanceTo('2025-11-10T12:00:00.000Z')
    const invited = await listInvited(stack)
    const [done = 'nothing'] = /[\d,]+ of [\d,]+ people done/.exec((await progressPage()).html) ?? []
    const wrong = [
      ...(invited.join() === addresses.join() ? [] : ['not one mail for each person']),
      ...(done.replaceAll(',', '') === `${people} of ${people} people done` ? [] : ['page not at its end']),
      ...stack.problems(),
      ...stack.alarms().map(({ alarm, state }) => `alarm ${alarm} ${state}`),
    ]
    const facts = {
      mails: invited.length,
      people: new Set(invited).size,
      'campaign page': done,
      'runs of its chain': countCampaignRuns(stack),
      'refused by partitions': stack.tableThrottles().length,
      seconds: Math.round((performance.now() - began) / 1000),
      wrong: wrong.join('; ') || 'nothing',
    }
    for (const [name, fact] of Object.entries(facts)) console.log(`${name.padEnd(22)} ${fact}`)
    return wrong.length > 0 ? 1 : 0
  } finally {
    await stack.stop()
  }
}

const { people } = parseArgs({ options: { people: { type: 'string', default: '5000' } } }).values
if (!/^[1-9]\d{0,4}$/.test(people)) throw new Error('--people takes a whole number from 1 to 99999')
process.exitCode = await main(Number(people))
