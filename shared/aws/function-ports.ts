import type { FunctionName } from '../lambda/environment'
import type { Dependencies } from '../ports/dependencies'

/** The ports that each function uses; `createDependencies` builds these and no others. */
export const functionPorts = {
  site: [
    'clinics',
    'registrations',
    'attendance',
    'erasures',
    'suppressions',
    'visitors',
    'secrets',
    'config',
    'now',
  ],
  console: [
    'clinics',
    'registrations',
    'ledger',
    'dispatches',
    'attendance',
    'erasures',
    'suppressions',
    'contactLists',
    'campaigns',
    'sessions',
    'deadLetters',
    'secrets',
    'config',
    'now',
  ],
  'process-table-stream': ['clinics', 'dispatches', 'registrations', 'queues', 'scheduler', 'now'],
  dispatch: [
    'clinics',
    'registrations',
    'ledger',
    'dispatches',
    'campaigns',
    'queues',
    'mailQuota',
    'config',
    'now',
  ],
  'send-mail': [
    'clinics',
    'registrations',
    'ledger',
    'suppressions',
    'campaigns',
    'attendance',
    'queues',
    'mailer',
    'rateLimiter',
    'secrets',
    'config',
    'now',
  ],
  'record-mail-feedback': ['clinics', 'registrations', 'campaigns', 'ledger', 'suppressions', 'config'],
  'collect-attendance': ['clinics', 'registrations', 'attendance', 'erasures', 'ledger', 'config', 'now'],
  sweep: [
    'clinics',
    'registrations',
    'ledger',
    'dispatches',
    'contactLists',
    'campaigns',
    'attendance',
    'erasures',
    'queues',
    'scheduler',
    'config',
    'now',
  ],
} as const satisfies Record<FunctionName, readonly (keyof Dependencies)[]>

/** What one function may use: a port that is not listed for it does not compile. */
export type FunctionDependencies<F extends FunctionName> = Pick<
  Dependencies,
  (typeof functionPorts)[F][number]
>
