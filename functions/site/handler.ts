import { handle } from 'hono/aws-lambda'
import { evenTime } from '../../shared/aws/even-time'
import { inTime } from '../../shared/aws/in-time'
import { createWorld } from '../../shared/aws/services'
import { inInvocation, logFor } from '../../shared/log'
import { siteApp } from './app'

/**
 * Trigger: every request of the HTTP API that is not the console's. Repetition: a repeated form or event
 * changes nothing. Failure: a page that says so, with an id that is in the log; Zoom sends its event again.
 */
const world = createWorld('site')
const log = logFor('site')
const { siteUrl, registeringTakes } = world.house
const evenly = evenTime(registeringTakes)
export const handler = inInvocation(log, handle(siteApp({ world, siteUrl, evenly, within: inTime(), log })))
