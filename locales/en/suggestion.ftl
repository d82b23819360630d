### What reading suggests: said beside the form, a person decides

suggestion-says = The program suggests: { $parts }. Words that weighed: { $words }. You decide.
suggestion-kind = { $code ->
    [complaint] Complaint
    [question] Question
    [praise] Praise
    [suggestion] Suggestion
    [out_of_scope] Not about the hospital's service
    [spam] Promotion or spam
   *[other] { $code }
}

suggestion-unit = { $code ->
    [pendaftaran] Registration
    [farmasi] Pharmacy
    [igd] Emergency
    [ambulans] Ambulance
    [rawat_inap] Inpatient care
    [rawat_jalan] Outpatient care
    [laboratorium] Laboratory
    [radiologi] Radiology
    [keuangan] Finance
    [bpjs] BPJS
    [parkir] Parking
    [keamanan] Security
    [gizi] Nutrition
    [kebersihan] Cleanliness
    [fasilitas] Facilities
    [aplikasi] Applications
    [vaksinasi] Vaccination
    [rekam_medis] Medical records
    [kamar_bersalin] Delivery room
    [kamar_operasi] Operating theatre
    [hemodialisis] Haemodialysis
    [icu] Intensive care
    [kamar_jenazah] Mortuary
    [rehabilitasi] Rehabilitation
    [dokter] Doctors
    [perawat] Nurses
    [humas] Public relations
   *[other] { $code }
}
