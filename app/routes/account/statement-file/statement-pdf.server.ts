import { type ComponentProps, createElement } from 'react'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { pdfResponse } from '#app/pdf/draw.ts'
import { StatementPaper } from '#app/pdf/statement-paper.tsx'
import { db } from '#db/db.server.ts'
import { findSeller } from '#db/queries/invoices.ts'
import { findInvoicing } from '#db/queries/invoicing.ts'

/** A reader's statement on paper: whose it is stands before the other `facts`. `name` is the file's, without its end. */
export async function statementPdf(
  name: string,
  actor: BrandActor | CreatorActor,
  paper: Omit<ComponentProps<typeof StatementPaper>, 'title' | 'issuer'>,
): Promise<Response> {
  const { t } = paper.reading
  const [holder, seller] = await Promise.all([findInvoicing(db, actor), findSeller(db)])
  return pdfResponse(
    `${name}.pdf`,
    createElement(StatementPaper, {
      ...paper,
      title: t('statement.title'),
      issuer: seller.name,
      facts: [[t('statement.of'), holder.legalName || holder.name], ...paper.facts],
    }),
  )
}
