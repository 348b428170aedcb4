import { Option } from '@commander-js/extra-typings'
import { simpleParser } from 'mailparser'
import { supportedLanguages } from '../../shared/domain/values/language'
import type { ConfigureCommand } from '../cli-command'
import { createSampleCertificate } from '../mails/sample-certificate'
import { sampleMails } from '../mails/sample-mails'
import { parseTimeZone, wholeNumberFrom } from '../option-values'
import { readInputText } from '../read-input'
import { selectClinic, toPlannableClinic } from '../select-clinic'

/** Writes every mail that an announced clinic sends, as .eml and .html, and the certificate, for an invented person. */
export const configureMails: ConfigureCommand = (command, io) => {
  command
    .argument('<file>', 'announcement page, text or HTML; - reads standard input')
    .requiredOption('--to <folder>', 'where the files are written; made when it does not exist')
    .addOption(
      new Option('--language <code>', 'language of the e-mails')
        .choices(supportedLanguages)
        .default('en' as const),
    )
    .option('--zone <zone>', "the clinic's time zone, when the announcement names none", parseTimeZone)
    .option('--clinic <number>', 'which clinic, when the page lists several', wholeNumberFrom(1))
    .option('--json', 'print JSON')
    .action(async (file, { to, language, zone, clinic: clinicNumber, json }) => {
      const text = await readInputText(file, io)
      const clinic = toPlannableClinic(selectClinic(text, clinicNumber), text, io.now(), zone)
      const mails: { file: string; subject: string }[] = []
      for (const [index, { name, compose }] of sampleMails(clinic, language).entries()) {
        const { raw, subject } = await compose()
        const { html } = await simpleParser(Buffer.from(raw))
        const path = `${to}/${String(index + 1).padStart(2, '0')}-${name}`
        await io.write(`${path}.eml`, raw)
        await io.write(`${path}.html`, Buffer.from(html || ''))
        mails.push({ file: `${path}.eml`, subject })
      }
      const certificate = `${to}/certificate.pdf`
      await io.write(certificate, await createSampleCertificate(clinic, language))
      io.print(
        json
          ? JSON.stringify({ clinic: clinic.title, language, mails, certificate }, null, 2)
          : [
              ...mails.map((mail) => `${mail.file}  ${mail.subject}`),
              '',
              `${mails.length} e-mails in ${language}, each as .eml and .html, and ${certificate}. The person and the numbers are invented.`,
            ].join('\n'),
      )
    })
}
