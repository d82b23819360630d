### News feeds: RSS or Atom addresses that are looked at again and again

feed-title = News feeds
feed-hint = Addresses of news that the program looks at every quarter of an hour. Each article is noted once as a mention.
feed-none = There is no feed yet. Add an RSS or Atom address, for example of a local newspaper or of Google News.
feed-add = Add a feed
feed-change = Change the feed
feed-name = Name of the feed
feed-name-hint = The name of the medium, for example Harian Wanasari.
feed-address = Address of the feed
feed-address-hint = The whole address of an RSS or Atom feed. Addresses inside the hospital's network are not looked at. Also a search on X, a YouTube channel or video, and a place on Google where its account is set up.
feed-only = Only articles that hold
feed-only-hint = Words or names with commas between them, for example RSUD Wanasari, director of RSUD. Leave it empty to take every article.
feed-query = Only what meets a saved query
feed-query-hint = A saved query that must be met as well. Leave it empty to filter nothing.
feed-stop = Stop
feed-start = Look again
feed-looked = Last looked at
feed-good = Last went well
feed-never = never
feed-account = { $code ->
    [google] Google reviews
    [x] X
    [youtube] YouTube
    [instagram] Instagram, posts that tag the hospital's account
    [facebook] Facebook, posts that tag the hospital's Page
    [threads] Threads, posts that mention the hospital's account
   *[other] { $code }
}
feed-through = Looked at through the account
feed-spent = { $code ->
    [x] X: { $used } of { $most } posts spent this month.
    [youtube] YouTube: { $used } of { $most } units spent today.
    [instagram] Instagram: { $used } of { $most } questions spent today.
    [facebook] Facebook: { $used } of { $most } questions spent today.
    [threads] Threads: { $used } of { $most } questions spent today.
   *[other] { $code }: { $used } of { $most } spent.
}
feed-taken = { $count } mentions noted
feed-failures = Failed { $count } times in a row
feed-tried = { $count } articles were read.
feed-light = { $code ->
    [unseen] Waits to be looked at
    [green] Well
    [yellow] Stumbles
    [red] Fails
    [stopped] Stopped
   *[other] { $code }
}

feed-trouble = { $code ->
    [unreachable] This address cannot be reached.
    [slow] The feed did not answer in time.
    [too_large] The feed is too large.
    [malformed] It is no whole RSS or Atom.
    [refused] Its site refuses, or has a fault.
    [gone] The feed is no longer at this address.
    [private] This address is not open to the public, so it is not looked at.
    [unconnected] The account for this source is not set up. Ask your administrator.
    [spent] The allowance of this account is used up. It is looked at again in the next day or month.
   *[other] { $code }
}

feed-event = { $code ->
    [added] Feed added
    [changed] Feed changed
    [stopped] Feed stopped
    [started] Feed looked at again
   *[other] { $code }
}
