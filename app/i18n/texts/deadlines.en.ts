/** Clocks that a brief shortens, reminders before a deadline, and more time by agreement. */
export const deadlines = {
  clock: {
    answer: 'Answer to an offer',
    fund: 'Payment by the brand',
    review: 'Review of a draft',
    revision: 'Each revision',
    check: 'Check of the post',
  },
  letter: { until: '{{act}}, until {{due}} ({{zone}}).' },
  rules: {
    title: 'How they run',
    more_time:
      'Whoever is waited for is reminded a day and four hours before a deadline. Both sides may agree on more time, {{most}} times in a deal and by {{days}} days at most each time; until then the clock runs on.',
  },
  more_time: {
    title: 'More time',
    used: 'agreed {{agreed}} of {{most}}',
    ask: 'Ask for more time',
    none_left: 'More time was agreed as often as a deal allows.',
    asked_by_you: 'You asked {{name}} for time until {{date}}.',
    asked_by_them: '{{name}} asks for time until {{date}}.',
    means: 'Agreed, the clock runs until {{date}}.',
    publish_moves: 'The last day to publish becomes {{date}}.',
    runs_on: 'Until there is an answer the clock runs on, to {{date}}.',
    agree: 'Agree to more time',
    refuse: 'Refuse',
    how: '{{name}} agrees or refuses. The clock runs on until then.',
    until: 'Until which day',
    range: 'Between {{first}} and {{last}}.',
    reason: 'Why',
    send: 'Ask',
    to: 'Until {{date}}.',
  },
  brief: {
    title: 'Time for each step',
    hint: 'You may ask for less time than usual, of yourself as well. What stands here is agreed with the brief.',
    hours: 'hours',
    working_hours: 'working hours',
    range: '{{least}} to {{most}}. Empty: {{most}}.',
    public:
      'A brief may give some of these less time, never less than {{least}} hours. It says so itself, and so does the agreement.',
    all: 'All clocks',
  },
}
