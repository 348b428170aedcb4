import { readAnnouncement } from '../../shared/announcement/read-announcement'
import type { ConfigureCommand } from '../cli-command'
import { formatReading } from '../format-reading'
import { readInputText } from '../read-input'

/** Prints what was read from an announcement page: draft clinics, and findings with their lines. */
export const configureRead: ConfigureCommand = (command, io) => {
  command
    .argument('<file>', 'announcement page, text or HTML; - reads standard input')
    .option('--json', 'print JSON')
    .action(async (file, { json }) => {
      const reading = readAnnouncement(await readInputText(file, io))
      io.print(
        json
          ? JSON.stringify({ clinics: reading.clinics, findings: reading.findings }, null, 2)
          : formatReading(reading),
      )
    })
}
