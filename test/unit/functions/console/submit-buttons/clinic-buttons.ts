import { listTranslatableTexts } from '../../../../../shared/domain/clinic/clinic-in-language'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import {
  aClinic,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { editFormOf } from '../edit/edit-form'
import { clinicPath, idempotencyKey, type SubmitButton, type TestConsole } from './submit-button'

const moved = { date: '2026-12-14', start: '10:00', end: '13:30', version: '2' }
const failedMail = aLedgerEntry({ state: 'failed', attempt: 1, recipientId: aRegistration().id })
const asks = aRegistration({ status: 'pending' })

/** How a clinic without a mode is held. */
const firstChoice = async ({ get }: TestConsole) => {
  const page = await (await get(clinicPath('/announcement'))).text()
  return { version: '1', choice: /name="choice" value="([\d.]+)"/.exec(page)?.[1] ?? '' }
}

/** The buttons of a clinic, its draft and its registrations. */
export const clinicButtons: SubmitButton[] = [
  {
    route: 'POST /console/clinics/new',
    path: '/console/clinics/new',
    fields: {
      idempotencyKey,
      text: 'DFS Security Clinic for Lesotho\n18 December 2026, 09:00 to 12:00 in Maseru',
    },
  },
  {
    route: 'POST /console/clinics/:id/edit',
    path: clinicPath('/edit'),
    fields: { ...editFormOf(aClinic()), title: 'Typed' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/clinics/:id/survey/questions',
    path: clinicPath('/survey/questions'),
    fields: {
      revision: '0',
      'template.usefulness': 'yes',
      'own.0.kind': 'scale',
      ...Object.fromEntries(
        supportedLanguages.flatMap((language) => [
          [`own.0.label.${language}`, language === 'en' ? 'How useful was the laboratory?' : ''],
          [`own.0.choices.${language}`, ''],
        ]),
      ),
    },
  },
  {
    route: 'POST /console/clinics/:id/gap-analysis',
    path: clinicPath('/gap-analysis'),
    fields: { version: '2', asks: 'yes' },
  },
  {
    route: 'POST /console/clinics/:id/translations',
    path: clinicPath('/translations?language=fr'),
    fields: {
      version: '2',
      original: 'en',
      ...Object.fromEntries(
        listTranslatableTexts(aPublishedClinic()).flatMap((text, row) => [
          [`of.${row}`, text],
          [`text.${row}`, row === 0 ? 'Atelier de Mogadiscio' : ''],
        ]),
      ),
    },
  },
  {
    route: 'POST /console/clinics/:id/questions',
    path: clinicPath('/questions'),
    fields: {
      version: '2',
      'question.0.kind': 'text',
      'question.0.isRequired': 'yes',
      ...Object.fromEntries(
        supportedLanguages.flatMap((language) => [
          [`question.0.label.${language}`, language === 'en' ? 'Which bank?' : ''],
          [`question.0.choices.${language}`, ''],
        ]),
      ),
    },
  },
  {
    route: 'POST /console/clinics/:id/copy',
    path: clinicPath('/copy'),
    fields: {
      idempotencyKey,
      title: 'Copy',
      date: '2027-02-10',
      country: 'SO',
      timeZone: 'Africa/Mogadishu',
    },
  },
  {
    route: 'POST /console/clinics/:id/publish',
    path: clinicPath('/publish'),
    fields: { version: '1' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/drafts/delete',
    path: '/console/drafts/delete',
    fields: { confirmed: 'yes', [`chosen.${somaliaClinicId}`]: '1' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/clinics/:id/registrations/withdraw',
    path: clinicPath('/registrations/withdraw'),
    fields: { confirmed: 'yes', [`chosen.${aRegistration().id}`]: '1' },
    before: ({ deps }) =>
      deps.registrations.register(aRegistration(), aLedgerEntry({ recipientId: aRegistration().id }), null),
  },
  {
    route: 'POST /console/clinics/:id/timeline/send-again',
    path: clinicPath('/timeline/send-again'),
    fields: { [`chosen.${failedMail.id}`]: '1' },
    before: ({ deps }) => deps.registrations.register(aRegistration(), failedMail, null),
  },
  { route: 'POST /console/clinics/:id/cancel', path: clinicPath('/cancel'), fields: { version: '2' } },
  { route: 'POST /console/clinics/:id/days/:day/move', path: clinicPath('/days/2/move'), fields: moved },
  {
    route: 'POST /console/clinics/:id/decisions',
    path: clinicPath('/decisions'),
    fields: { decision: `approve ${asks.id} 1` },
    clinic: aPublishedClinic({ approval: true }),
    before: ({ deps }) =>
      deps.registrations.register(asks, aLedgerEntry({ recipientId: asks.id, kind: 'pending' }), null),
  },
  {
    route: 'POST /console/clinics/:id/announcement/choices',
    path: clinicPath('/announcement/choices'),
    fields: firstChoice,
    clinic: aClinic({
      mode: null,
      announcement: 'Workshop for Somalia\n10 December 2026, 09:00-12:30 Mogadishu time',
    }),
  },
]
