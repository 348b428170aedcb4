import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { reportDefinitionsFor } from '../../../shared/domain/clinic-report/report-definitions'
import type { SurveyResults } from '../../../shared/domain/survey/survey-results'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import type { ClinicReport } from '../../../shared/queries/clinic-report/read-clinic-report'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { NoticeBox } from '../../../shared/web/notices'
import { ZonedDateTime } from '../../../shared/web/zoned-time'
import { ConsolePage } from '../components/console-page'
import { DaySections } from './day-sections'
import { DefinitionNotes } from './definition-notes'
import { FunnelSection } from './funnel-section'
import { GroupSections } from './group-section'
import { MailSection } from './mail-section'
import { linksFor } from './report-links'
import { SessionSection } from './session-section'
import { SurveySection } from './survey-section'
import { TotalFigures } from './total-figures'

interface ClinicReportProps {
  staff: StaffMember
  clinic: Clinic
  report: ClinicReport
  survey: SurveyResults
}

/** The report of one clinic, on the screen and on paper. */
export const ClinicReportPage = ({ staff, clinic, report, survey }: ClinicReportProps) => {
  const links = linksFor(staff, clinic, report)
  const definitions = reportDefinitionsFor(report.hasMeeting)
  return (
    <ConsolePage title={`Report: ${clinic.title}`} staff={staff} clinic={clinic}>
      <div>
        <h1>Clinic report</h1>
        <p class="lead">
          <span dir="auto">{clinic.title}</span>
        </p>
        <p class="muted">
          {formatClinicDates(clinic, 'en') || 'no date'}
          {clinic.country && `, ${formatCountry(clinic.country, 'en')}`}. Counted on{' '}
          <ZonedDateTime instant={report.takenAt} zone={clinic.timeZone ?? 'UTC'} language="en" />.
        </p>
      </div>
      {can(staff, 'attendees:export', clinic) && (
        <p class="row">
          <a
            class="button"
            href={`/console/clinics/${clinic.id}/report.xlsx`}
            download={`${clinic.id}-report.xlsx`}
          >
            Export (Excel)
          </a>
        </p>
      )}
      <BasisNotice basis={report.basis} isRecorded={clinic.status === 'recorded'} />
      <FunnelSection funnel={report.funnel} {...{ definitions, links }} />
      <section>
        <h2>Reach</h2>
        <TotalFigures {...{ definitions, report, links }} />
        <DefinitionNotes
          definitions={definitions}
          numbers={[
            ...(report.days.length > 1 ? (['attendedAllDays'] as const) : []),
            'institutions',
            'countries',
            ...(report.hasMeeting ? (['personHours'] as const) : []),
          ]}
        />
      </section>
      <DaySections {...{ clinic, definitions, report, links }} />
      <SessionSection sessions={report.sessions} {...{ definitions, links }} />
      <GroupSections groups={report.groups} {...{ definitions, links }} />
      {report.isGenderHidden && (
        <section>
          <h2>By gender</h2>
          <p>Not shown: a group has fewer than five people.</p>
        </section>
      )}
      {survey.questions !== null && <SurveySection results={survey} />}
      <MailSection mails={report.mails} {...{ definitions, links }} />
    </ConsolePage>
  )
}

const basisTexts: Record<ClinicReport['basis'], string> = {
  lists: 'This clinic was recorded afterwards and completed later: its numbers are counted from its lists.',
  erased:
    'The personal data of this clinic were erased. Its numbers were kept; the lists behind them and the groups are gone.',
  recorded:
    'This clinic was recorded afterwards. Its numbers are those that were entered: no list holds as many people, so there are no groups.',
}

const BasisNotice = ({ basis, isRecorded }: Pick<ClinicReport, 'basis'> & { isRecorded: boolean }) =>
  basis === 'lists' && !isRecorded ? null : (
    <NoticeBox tone="plain">
      <p>{basisTexts[basis]}</p>
    </NoticeBox>
  )
