/** For tests: the form's answers to a test case's two suggestions, the first of which is promised by a day. */
export const answersToBoth = {
  "answers.0.adoption": "ADOPTED",
  "answers.0.text": "已列入清淤计划。",
  "answers.1.adoption": "NOT",
  "answers.1.text": "河岸在保护区内。",
  "undertakings.0.what": "清淤三公里",
  "undertakings.0.owner": "河道科",
  "undertakings.0.dueOn": "2012-09-30",
} as const;
