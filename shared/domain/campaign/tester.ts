import * as z from 'zod'
import { Recipient } from './recipient'

/** To whom a test mail of a campaign goes, under a name that each test mail has for itself. */
export const Tester = Recipient.extend({ campaign: z.int().min(1) })
export type Tester = z.infer<typeof Tester>
