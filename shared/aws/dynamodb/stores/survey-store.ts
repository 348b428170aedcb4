import { marshall } from '@aws-sdk/util-dynamodb'
import { SurveyAnswer } from '../../../domain/survey/survey'
import type { SurveyStore } from '../../../ports/surveys'
import { itemIsNew, putIfMatches, toConditionParams, transactWrite } from '../conditional-write'
import { registrationKey, surveyAnswerKey } from '../item-keys'
import { toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../table'

/** An answer has a random id; the registration only remembers that there is one. */
export const createSurveyStore = (table: DynamoTable): SurveyStore => {
  const itemOf = (answer: SurveyAnswer) =>
    toItem(surveyAnswerKey(answer.clinicId, answer.id), 'survey-answer', SurveyAnswer, answer)
  const listAnswers = (clinicId: string) =>
    collectPages(queryByPrefix(table, surveyAnswerKey(clinicId, ''), SurveyAnswer))

  return {
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
    eraseComments: async (clinicId, most) => {
      const some = (await listAnswers(clinicId)).filter(({ comment }) => comment !== '').slice(0, most)
      const exists = { expression: 'attribute_exists(pk)' }
      for (const answer of some) await putIfMatches(table, itemOf({ ...answer, comment: '' }), exists)
      return some.length
    },
  }
}
