### Public pages: the entrance and what explains

front-title = Complaints and feedback

front-question = What would you like to tell us?

front-promise = Your complaint never changes the care that you or your family receive.

front-report = Tell us

front-track = Track

front-how = How it works

front-emergency-title = An emergency?

front-emergency = Do not write here. Call the emergency department:

front-other-ways = Other ways to reach us

front-by-phone = Telephone

front-by-email = E-mail

front-in-person = In person

front-helped = Family may speak for a patient. If writing is hard, call us and our staff write it down for you.

front-how-title = How it works

front-how-intro = Every complaint takes five steps. Your tracking code shows you where it stands.

front-how-stage = { $code ->
    [received] Your complaint is stored. You get a tracking code.
    [examined] An officer of public relations reads and assesses it.
    [followed_up] We ask the unit or the responsible doctor.
    [answered] You get an answer. Tell us whether it satisfies you.
    [done] It is closed after your reaction. We record what will improve.
   *[other] { $code }
}

front-how-limits = We answer within

front-how-limit-non-medical = Not a medical matter

front-how-limit-grade = { $code ->
    [red] High risk (red)
    [yellow] Medium risk (yellow)
    [green] Low risk (green)
   *[other] { $code }
}

front-how-limits-note = An officer assesses the risk. How you pay plays no part.

front-how-unhappy = If you are not satisfied

front-how-unhappy-means = Say so on the tracking page. We ask another unit, then the management. If there is still no solution, we name bodies outside the hospital.

front-how-medical = If it is about medical treatment

front-how-medical-means = Your responsible doctor (DPJP) explains it in person. We give medical explanations only to those entitled. They are never shown on the tracking page.

front-how-fair = Our guarantee

front-how-fair-means = The person you complain about takes no part in handling it.

front-privacy-title = Privacy

front-privacy-about = { $code ->
    [kept] What we keep
    [seen] Who sees it
    [care] Those who treat you
    [anonymous] Without a name
    [notice] Messages to you
    [activity] Registering for an activity
    [cookies] Cookies
    [erased] Erasure
   *[other] { $code }
}

front-privacy-means = { $code ->
    [kept] We keep what you write, and your name and contact if you give them. All of it is encrypted.
    [seen] Only the staff who handle your complaint. Each look at an identity is recorded with its reason.
    [care] The doctors and nurses who treat you do not see who complained. The only exception is an answer that needs it.
    [anonymous] If you choose no name, we keep no name, number or e-mail address of yours.
    [notice] Someone else holding your phone can read a message. Choose no name if that is dangerous for you.
    [activity] If you register for an activity, your name, number, e-mail address and question are used for that activity only, and erased 90 days after it.
    [cookies] Cookies remember only language and appearance, and what you chose in a survey that was not sent yet, for at most 12 hours. What you write is never kept in a cookie.
    [erased] You may ask us to erase your identity. The record of the case stays, without a name.
   *[other] { $code }
}

front-privacy-ask = To ask, or to have something erased

front-privacy-ask-means = Contact public relations and give your case number.

front-accessibility-title = Accessibility

front-accessibility-intro = We made these pages so that everyone can use them.

front-accessibility-means = { $code ->
    [keyboard] Everything works with a keyboard alone.
    [reader] Screen readers read every question and every error.
    [size] Letters follow the size set in your browser, up to four times.
    [script] All public pages work without JavaScript, also on old phones.
    [time] There is no time limit for filling in.
    [colour] Nothing is said by colour alone.
   *[other] { $code }
}

front-accessibility-help = If there is something you cannot use

front-accessibility-help-means = Call us at { $phone }. Our staff write your complaint down, and we repair the page.

front-licences-title = Licences

front-licences-ours = Jembatan is free software under the GNU AGPL, version 3 or later.

front-licences-source = You have a right to the source code of the program that runs here. Ask the hospital's public relations.

front-licences-others = Licences of third-party parts

front-about-title = About the hospital

front-about-none = Vision, mission and values will be published here once the director has approved them.
