import {
  type ReportNumber,
  reportDefinitionsFor,
} from '../../../shared/domain/clinic-report/report-definitions'
import type { QuestionCounts, SurveyResults } from '../../../shared/domain/survey/survey-results'
import type { WorkbookCell, WorkbookSheet } from '../../../shared/import/workbook/write-workbook'
import {
  type ClinicReport,
  type ReportDimension,
  reportDimensions,
} from '../../../shared/queries/clinic-report/read-clinic-report'
import { optionText, questionText } from '../components/survey-question-texts'
import { dimensionHeadings, nameMailKind, nameReportGroup } from './report-labels'

const hours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60)

/**
 * The report as sheets of a workbook. What is not known is an empty cell, never 0; a survey with too few answers to be
 * shown has no sheet.
 */
export const listReportSheets = (report: ClinicReport, survey: SurveyResults): WorkbookSheet[] => {
  const definitions = reportDefinitionsFor(report.hasMeeting)
  const labelOf = (number: ReportNumber): string => definitions[number].label
  return [
    sheet(
      'Invitation to attendance',
      ['Step', 'People', 'Against the step', 'Lost', 'Not in the step before', 'Definition'],
      report.funnel.map(({ step, people, before, lost, cameOtherwise }) => [
        labelOf(step),
        people,
        before === null || step === 'pageOpened' ? null : labelOf(before),
        lost,
        cameOtherwise,
        definitions[step].definition,
      ]),
    ),
    sheet(
      'Reach',
      ['Number', 'Value', 'Definition'],
      (
        [
          ['attendedAllDays', report.totals.attendedAllDays],
          ['institutions', report.totals.institutionsJoined],
          ['countries', report.totals.countriesJoined],
          ['personHours', hours(report.totals.personMinutes)],
        ] as const
      ).map(([number, value]) => [labelOf(number), value, definitions[number].definition]),
    ),
    sheet(
      'Days',
      ['Day', 'Registered', 'Clicked', 'Joined', 'Attended', 'Unmatched', 'Excluded', 'Person-hours'],
      report.days.map(
        ({ day, registered, clicked, joined, attended, unmatched, excluded, personMinutes }) => [
          day,
          registered,
          clicked,
          joined,
          attended,
          unmatched,
          excluded,
          hours(personMinutes),
        ],
      ),
    ),
    sheet(
      'From day to day',
      ['First day', 'Second day', 'On both', 'Only the first', 'Only the second'],
      report.dayPairs.map(({ first, second, both, onlyFirst, onlySecond }) => [
        first,
        second,
        both,
        onlyFirst,
        onlySecond,
      ]),
    ),
    sheet(
      'Sessions',
      ['Session', 'Day', 'Minutes', 'People', 'Average stay (minutes)'],
      report.sessions.map(({ title, day, minutes, people, averageMinutes }) => [
        title,
        day,
        minutes,
        people,
        averageMinutes,
      ]),
    ),
    ...reportDimensions.map((dimension) => groupSheet(report, dimension)),
    sheet(
      'E-mails',
      ['E-mail', 'Sent', 'Delivered', 'Bounced', 'Complained'],
      report.mails.map(({ kind, sent, delivered, bounced, complained }) => [
        nameMailKind(kind),
        sent,
        delivered,
        bounced,
        complained,
      ]),
    ),
    ...(survey.questions === null ? [] : [surveySheet(survey.questions)]),
    sheet(
      'Definitions',
      ['Number', 'Definition'],
      Object.values(definitions).map(({ label, definition }) => [label, definition]),
    ),
  ]
}

const groupSheet = ({ groups }: ClinicReport, dimension: ReportDimension): WorkbookSheet =>
  sheet(
    dimensionHeadings[dimension],
    [dimensionHeadings[dimension], 'Registered', 'Joined', 'Attended'],
    groups[dimension].map((group) => [
      nameReportGroup(group, dimension),
      group.registered,
      group.joined,
      group.attended,
    ]),
  )

/** A row for each option; the average of a scale stands beside each of its steps. */
const surveySheet = (questions: readonly QuestionCounts[]): WorkbookSheet =>
  sheet(
    'Survey',
    ['Question', 'Answer', 'People', 'Average (1 to 5)'],
    questions.flatMap(({ question, counts, average }) =>
      counts.map(({ option, answers }) => [
        questionText(question),
        optionText(question, option),
        answers,
        average,
      ]),
    ),
  )

const sheet = (name: string, headings: string[], rows: WorkbookCell[][]): WorkbookSheet => ({
  name,
  columns: headings.map((heading, index) => ({
    heading,
    width: heading === 'Definition' ? 100 : index === 0 ? 36 : 16,
  })),
  rows,
})
