import { marshall } from '@aws-sdk/util-dynamodb'
import { SurveyAnswer } from '../../../domain/survey/survey-answer'
import { SurveyQuestions, templateSurvey } from '../../../domain/survey/survey-questions'
import type { SurveyStore } from '../../../ports/surveys'
import { itemIsNew, putIfMatches, toConditionParams, transactWrite } from '../conditional-write'
import { getItem } from '../get-item'
import { gapAnswerKey, registrationKey, surveyAnswerKey, surveyQuestionsKey } from '../item-keys'
import { toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../table'
import { auditItem } from './clinics/clinic-store'

/** An answer has a random id; the registration only remembers that there is one. */
export const createSurveyStore = (table: DynamoTable): SurveyStore => {
  const itemOf = (answer: SurveyAnswer) =>
    toItem(surveyAnswerKey(answer.clinicId, answer.id), 'survey-answer', SurveyAnswer, answer)
  const listAnswers = (clinicId: string) =>
    collectPages(queryByPrefix(table, surveyAnswerKey(clinicId, ''), SurveyAnswer))

  return {
    questions: async (clinicId) =>
      (await getItem(table, surveyQuestionsKey(clinicId), SurveyQuestions)) ?? templateSurvey(clinicId),
    saveQuestions: async (questions, audit) => {
      const item = toItem(
        surveyQuestionsKey(questions.clinicId),
        'survey-questions',
        SurveyQuestions,
        questions,
      )
      const isPrevious =
        questions.revision === 1
          ? itemIsNew
          : {
              expression: '#revision = :revision',
              names: { '#revision': 'revision' },
              values: { ':revision': questions.revision - 1 },
            }
      const { written } = await transactWrite(table, {
        questions: { Put: { TableName: table.name, Item: item, ...toConditionParams(isPrevious) } },
        audit: { Put: { TableName: table.name, Item: auditItem(audit), ...toConditionParams(itemIsNew) } },
      })
      return written ? 'saved' : 'conflict'
    },
    answer: async ({ clinicId, registrationId }, answer) => {
      const { written } = await transactWrite(table, {
        registration: {
          Update: {
            TableName: table.name,
            Key: marshall(registrationKey(clinicId, registrationId)),
            UpdateExpression: 'SET hasAnsweredSurvey = :yes',
            ConditionExpression:
              'attribute_exists(pk) AND (attribute_not_exists(hasAnsweredSurvey) OR hasAnsweredSurvey = :no)',
            ExpressionAttributeValues: marshall({ ':yes': true, ':no': false }),
          },
        },
        answer: {
          Put: { TableName: table.name, Item: itemOf(answer), ...toConditionParams(itemIsNew) },
        },
      })
      return written ? 'stored' : 'answered'
    },
    listAnswers,
    putGapAnswer: async (answer) => {
      const item = toItem(gapAnswerKey(answer.clinicId, answer.id), 'gap-answer', SurveyAnswer, answer)
      await transactWrite(table, { answer: { Put: { TableName: table.name, Item: item } } })
    },
    listGapAnswers: (clinicId) =>
      collectPages(queryByPrefix(table, gapAnswerKey(clinicId, ''), SurveyAnswer)),
    eraseTexts: async (clinicId, most) => {
      const some = (await listAnswers(clinicId))
        .filter(({ texts }) => Object.keys(texts).length > 0)
        .slice(0, most)
      const exists = { expression: 'attribute_exists(pk)' }
      for (const answer of some) await putIfMatches(table, itemOf({ ...answer, texts: {} }), exists)
      return some.length
    },
  }
}
