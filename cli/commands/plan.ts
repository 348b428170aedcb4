import type { ClinicMode } from '../../shared/domain/clinic/venue'
import { type PlannedMessage, planMessages } from '../../shared/domain/mail/kinds/message-plan'
import type { Instant } from '../../shared/domain/values/time/instant'
import { wallTimeAt } from '../../shared/domain/values/time/local-time'
import { englishCityOfZone } from '../../shared/domain/values/time/zone-label'
import type { ConfigureCommand } from '../cli-command'
import { parseTimeZone, wholeNumberFrom } from '../option-values'
import { readInputText } from '../read-input'
import { selectClinic, toPlannableClinic } from '../select-clinic'

/** Prints every message that a clinic sends each registrant by the default rules. */
export const configurePlan: ConfigureCommand = (command, io) => {
  command
    .argument('<file>', 'announcement page, text or HTML; - reads standard input')
    .option('--zone <zone>', "the clinic's time zone, when the announcement names none", parseTimeZone)
    .option('--clinic <number>', 'which clinic, when the page lists several', wholeNumberFrom(1))
    .option('--json', 'print JSON')
    .action(async (file, { zone, clinic: clinicNumber, json }) => {
      const text = await readInputText(file, io)
      const clinic = toPlannableClinic(selectClinic(text, clinicNumber), text, io.now(), zone)
      const messages = planMessages(clinic)
      io.print(json ? formatPlanJson(clinic, messages) : formatPlanText(clinic, messages))
    })
}

interface PlannedClinic {
  title: string
  timeZone: string
  mode: ClinicMode | null
}

const modeTexts: Record<ClinicMode, string> = {
  online: 'online',
  'in-person': 'in person',
  hybrid: 'in person and online',
}

const formatPlanJson = ({ title, timeZone }: PlannedClinic, messages: readonly PlannedMessage[]): string => {
  const rows = messages.map(({ kind, day, at, usefulUntil }) => ({ kind, day, at, usefulUntil }))
  return JSON.stringify({ clinic: title, timeZone, messages: rows }, null, 2)
}

const formatPlanText = (
  { title, timeZone, mode }: PlannedClinic,
  messages: readonly PlannedMessage[],
): string => {
  const formatLocalTime = (instant: Instant) => Object.values(wallTimeAt(instant, timeZone)).join(' ')
  const lines = messages.map(({ kind, day, at, usefulUntil }) => {
    const label = day === null ? kind : `${kind}, day ${day}`
    return `  ${formatLocalTime(at)}  ${label.padEnd(20)}  useful until ${formatLocalTime(usefulUntil)}  (${at})`
  })
  const place = mode === null ? 'mode not stated, planned as online' : modeTexts[mode]
  return [
    `${title} (${place}): messages to each registrant, in ${englishCityOfZone(timeZone) || 'UTC'} time`,
    '',
    ...lines,
  ].join('\n')
}
