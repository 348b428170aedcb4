import type { DeliveryOutcome } from './inbox-mail'

/** The test file that every virus scanner detects; SES refuses mails with it. */
const VIRUS_TEST = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

const simulatedOutcomes: Record<string, DeliveryOutcome> = {
  success: 'delivered',
  ooto: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  suppressionlist: 'suppressed',
}

/**
 * The outcome of a mail to this address. The addresses of the mailbox simulator behave as AWS documents, with any label
 * (`bounce+day1@simulator.amazonses.com`); every other mail is delivered.
 */
export const simulateOutcome = (recipient: string, raw: string): DeliveryOutcome => {
  if (raw.includes(VIRUS_TEST)) return 'rejected'
  const [, local] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(recipient) ?? []
  return simulatedOutcomes[local?.toLowerCase() ?? ''] ?? 'delivered'
}
