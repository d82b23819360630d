//! The document says what the handlers do, and nothing else.

use axum::body::Body;
use axum::http::Method;
use desk::testing::{TestDesk, run};
use serde_json::Value;

use crate::house::House;

/// Every method and path of the document.
pub fn operations() -> Vec<(Method, String, Value)> {
    let document: Value = serde_json::from_str(&api::document().to_json().unwrap()).unwrap();
    let paths = document["paths"].as_object().unwrap().clone();
    let mut all = Vec::new();
    for (path, item) in paths {
        for (method, operation) in item.as_object().unwrap() {
            let method = Method::from_bytes(method.to_uppercase().as_bytes());
            all.push((method.unwrap(), path.clone(), operation.clone()));
        }
    }
    all
}

#[test]
fn the_document_is_of_openapi_3_1_and_served_as_it_is() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let served = House::of(&desk).await.get("nobody", "/api/v1/openapi.json").await.with(200);
        assert!(served["openapi"].as_str().unwrap().starts_with("3.1"));
        assert_eq!(served, serde_json::to_value(api::document()).unwrap());
    });
}

#[test]
fn every_operation_of_the_document_is_there_and_no_other_method_is() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let all = operations();
        for (method, path, _) in &all {
            let filled = path.replace(['{', '}'], "");
            let known = |other: &Method| all.iter().any(|(m, p, _)| m == other && p == path);
            for other in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                let request = house.request("nobody", other.clone(), &filled);
                let answer = house.send(request.body(Body::empty()).unwrap()).await;
                assert_eq!(answer.status == 405, !known(&other), "{other} {path}");
            }
            assert!(known(method));
        }
    });
}

#[test]
fn no_route_stands_beside_the_document() {
    let room = concat!(
        include_str!("../../src/lib.rs"),
        include_str!("../../src/activity.rs"),
        include_str!("../../src/activity/media.rs"),
        include_str!("../../src/content.rs"),
        include_str!("../../src/publishing.rs"),
        include_str!("../../src/watch.rs")
    );
    assert!(!room.contains(".route("), "a route that is not documented");
    let documented = operations().len();
    let handlers: usize = room
        .lines()
        .filter_map(|line| line.split_once("routes!("))
        .map(|(_, names)| names.split(')').next().unwrap().split(',').count())
        .sum();
    assert_eq!(documented, handlers);
}

#[test]
fn every_operation_names_its_answers_and_whoever_needs_a_key() {
    for (method, path, operation) in operations() {
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.keys().any(|code| code.starts_with('2')), "{method} {path}");
        let open = operation["security"] == serde_json::json!([{}]);
        let public = ["/healthz", "/readyz", "/api/v1/openapi.json"].contains(&path.as_str())
            || path.starts_with("/hooks/");
        assert_eq!(open, public, "{method} {path}");
    }
}

#[test]
fn every_schema_that_is_pointed_at_stands_in_the_document() {
    let document = serde_json::to_value(api::document()).unwrap();
    let text = document.to_string();
    let mut pointers = 0;
    for rest in text.split("\"$ref\":\"#").skip(1) {
        let pointer = rest.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
        pointers += 1;
    }
    assert!(pointers > 50);
}

#[test]
fn the_document_names_every_command_and_every_one_refuses_other_fields() {
    let document = serde_json::to_value(api::document()).unwrap();
    for (name, types) in
        [("Command", api::Command::TYPES), ("ImprovementCommand", api::ImprovementCommand::TYPES)]
    {
        let each = document["components"]["schemas"][name]["oneOf"].as_array().unwrap();
        let named: Vec<&Value> =
            each.iter().map(|one| &one["properties"]["type"]["enum"][0]).collect();
        assert_eq!(named, types.iter().collect::<Vec<_>>());
        for one in each {
            assert!(one["required"].as_array().unwrap().contains(&"type".into()), "{one}");
            assert_eq!(one["additionalProperties"], false, "{one}");
        }
    }
}
