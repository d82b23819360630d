### Signing in and out

sign-in-card = { $code ->
    [officer] I screen complaints and answer them
    [customer_care] I receive people at the desk
    [operator] I answer the telephone and write complaints down
    [duty_manager] I decide outside office hours
    [head] I see that nothing runs late
    [unit_head] I answer what PR asks my unit
    [dpjp] I explain the medical side
    [committee] I look into medical matters
    [management] I receive the 24-hour report
    [director] I approve official answers
    [owner] I receive complaints about the director
    [quality] I check figures and improvements
    [auditor] I read the trail and change nothing
    [admin] I set up people and units
   *[other] { $code }
}

sign-in-title = Sign in

sign-in-user = User name

sign-in-password = Password

sign-in-do = Sign in

sign-in-wrong = The user name and password do not match.

sign-in-demo = Choose a role to try. No password, only with the sample data.

sign-in-expired = Your session has ended. Please sign in again.

sign-in-other = Or sign in as somebody else
