import { Form } from '@remix-run/react'
import { Button } from '../buttons.tsx'
import { type Option, SelectField } from '../fields.tsx'

type Choice = {
  name: string
  label: string
  value: string
  options: Option[]
  /** What the first choice, none of the options, is called. */
  every?: string
}

/** Choices that are the page's address, with their button. */
export function ChoiceForm({ choices, submit, id = '' }: { choices: Choice[]; submit: string; id?: string }) {
  return (
    <Form method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3 py-4 max-sm:w-full">
      {choices.map(({ name, label, value, options, every }) => (
        <SelectField
          key={`${name}:${value}`}
          name={name}
          id={`${id}${name}`}
          label={label}
          defaultValue={value}
          options={options}
          className="w-full sm:w-64"
          {...(every ? { empty: every } : {})}
        />
      ))}
      <Button kind="secondary">{submit}</Button>
    </Form>
  )
}
