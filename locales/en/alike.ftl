### Similar cases, and what a case names beyond the hospital

alike-title = Similar cases

alike-hint = Open cases of the last 30 days that use the same words. The program only points them out; you decide.

alike-words = Words in common: { $words }

alike-beyond-title = Reaches beyond the hospital

alike-beyond-hint = Read the sentence. The grade and the next step remain yours to decide.

alike-beyond = { $code ->
    [law] Police or legal action
    [death] A death
    [media] Media or authorities
   *[other] { $code }
}

alike-coverage = Said in public
