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
